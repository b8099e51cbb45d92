"""The kinds of event, their names, and the endings of headlines that tell the kind.

The table is ``kinds.yaml``. Knows nothing of articles, pages or addresses.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from press.language.azerbaijani.letters import lower, normalize
from press.language.patterns import any_of, verb_forms
from press.languages import LANGUAGES, ORIGINAL, Language

_TABLE: Final[Mapping[str, Any]] = yaml.load(
    Path(__file__).with_name("kinds.yaml").read_bytes(), Loader=yaml.CSafeLoader
)
_VERB_FORMS: Final = verb_forms("kind")
#: The kind of what no pattern knows.
OTHER: Final = "other"
_TRAILING: Final = " .!?…”»\"'"


@dataclass(frozen=True, slots=True)
class EventKind:
    """A kind of event: the label of one article, and the title of the list of all."""

    id: str
    labels: Mapping[Language, str]
    sections: Mapping[Language, str]
    contact: bool = False  #: whether it is contact with another country


def label_of(kind: str, language: Language) -> str:
    """Return the label of one article of this kind; ``KeyError`` for an unknown kind."""
    return KINDS[kind].labels[language]


def section_of(kind: str, language: Language) -> str:
    """Return the title of the list of such articles; ``KeyError`` for an unknown kind."""
    return KINDS[kind].sections[language]


def kind_of(title: str) -> str:
    """Return the kind that the ending of a headline gives; ``OTHER`` where it gives none."""
    headline = lower(normalize(title)).rstrip(_TRAILING)
    return next((kind for pattern, kind in _PATTERNS if pattern.search(headline)), OTHER)


def _pattern(headline: str) -> re.Pattern[str]:
    """Return the pattern that a line of the table stands for."""
    start = r"(?<!\w)" if headline[0].isalpha() else ""
    end = "" if headline.endswith("…") else r"\Z"
    return re.compile(start + r"\s+".join(map(_word_pattern, headline.split())) + end)


def _word_pattern(word: str) -> str:
    if word == "…":
        return r".*\S"
    if word.startswith("-"):
        return rf"\w{any_of([word], ORIGINAL)}"
    return f"(?:{'|'.join(map(re.escape, _VERB_FORMS.get(word, word.split('/'))))})"


def _letters(headline: str) -> int:
    """Count the letters that a headline must have to fit: of ``a/b`` the shorter."""
    return sum(min(map(len, word.split("/"))) for word in headline.split() if word != "…")


def _in_languages(words: Mapping[str, str]) -> dict[Language, str]:
    return {language: words[language.code] for language in LANGUAGES}


#: All kinds by id, in the order in which pages list them.
KINDS: Final = {
    name: EventKind(
        name,
        _in_languages(entry["label"]),
        _in_languages(entry["section"]),
        entry.get("contact", False),
    )
    for name, entry in _TABLE["kinds"].items()
}
_HEADLINES: Final[Sequence[tuple[str, str]]] = [
    (headline, name)
    for name, entry in _TABLE["kinds"].items()
    for headline in entry.get("headlines", ())
]
#: All patterns with their kinds, the one with most letters first.
_PATTERNS: Final = [
    (_pattern(headline), kind)
    for headline, kind in sorted(_HEADLINES, key=lambda line: -_letters(line[0]))
]
