"""Templates print what views hold: what is computed is computed in Python, and tested there."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from press.language.interface import THEME

TEMPLATES: Final = sorted(Path(THEME, "templates").glob("*.html"))
_MARKUP: Final = re.compile(r"\{#.*?#\}|\{%[-+]?(.*?)[-+]?%\}|\{\{-?(.*?)-?\}\}", re.DOTALL)
_STRING: Final = re.compile(r"'[^']*'|\"[^\"]*\"")
#: What a template must not do, by what it is.
FORBIDDEN: Final = {
    "asks whether a name is there": r"\bis (?:not )?defined\b|\|\s*d(?:efault)?\b",
    "takes a text apart": r"\.(?:r?split|r?partition|replace|strip|removesuffix|removeprefix)\(",
    "makes or merges a collection": r"\bdict\(|\brange\(|\.(?:append|update|extend)\(|[{\[]",
    "works on a collection": r"\|\s*(?:map|list|first|last|select|reject|sort|unique|round)\b",
    "computes": r"[-+*/%]",
    "remembers": r"\bnamespace\(|\bloop\.changed\b",
}


def expressions(template: str) -> Iterator[str]:
    """Yield the code of a template's tags and values, its strings left out."""
    for tag in _MARKUP.finditer(template):
        if code := tag[1] or tag[2]:
            yield _STRING.sub("''", code.strip())


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_prints(path: Path) -> None:
    """No template takes a text apart, merges, counts, or asks whether a name is there."""
    said = [
        f"{code}: {what}"
        for code in expressions(path.read_text(encoding="utf-8"))
        for what, pattern in FORBIDDEN.items()
        if re.search(pattern, code)
    ]
    assert said == []


@pytest.mark.parametrize(
    "code",
    [
        "{% if page.withdrawn is defined %}",
        "{{ style|default('archive') }}",
        "{{ url.split('/')[2] }}",
        "{{ page.trail|last }}",
        "{{ 60 - bar.height * 60 }}",
        "{{ dict(data, **more)|tojson }}",
        "{% set kinds = {'person': 'Person'} %}",
        "{% set _ = mentions.append(link) %}",
        "{{ items[1:]|join }}",
    ],
)
def test_the_rule_finds_what_it_forbids(code: str) -> None:
    """Each of the ways in which templates once computed is found."""
    (expression,) = expressions(code)
    assert any(re.search(pattern, expression) for pattern in FORBIDDEN.values())
