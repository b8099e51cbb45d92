"""What kind of event an article tells of: the kinds, their names, and the headlines that say so.

The table is ``kinds.yaml``. Knows nothing of articles, pages or addresses.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from press.language.azerbaijani.letters import lower, normalize
from press.languages import LANGUAGES, Language

_TABLE: Final = Path(__file__).with_name("kinds.yaml")


@dataclass(frozen=True, slots=True)
class EventKind:
    """A kind of event: what one article is called, and what the list of all is called."""

    id: str
    labels: Mapping[Language, str]
    sections: Mapping[Language, str]
    contact: bool = False  #: whether it is contact with another country


def label_of(kind: str, language: Language) -> str:
    """Return what one article of this kind is called; ``KeyError`` for an unknown kind."""
    return KINDS[kind].labels[language]


def section_of(kind: str, language: Language) -> str:
    """Return what the list of such articles is called; ``KeyError`` for an unknown kind."""
    return KINDS[kind].sections[language]


def kind_of(title: str) -> str:
    """Return the kind that the headline's ending tells; ``OTHER`` where it tells none."""
    headline = lower(normalize(title)).rstrip(_TRAILING)
    return next((kind for pattern, kind in _PATTERNS if pattern.search(headline)), OTHER)


#: The kind of what no pattern knows.
OTHER: Final = "other"
_TRAILING: Final = " .!?…”»\"'"


def _pattern(headline: str, table: Mapping[str, Any]) -> re.Pattern[str]:
    """Return the pattern that a line of the table stands for."""
    start = r"(?<!\w)" if headline[0].isalpha() else ""
    end = "" if headline.endswith("…") else r"\Z"
    words = [_word_pattern(word, table) for word in headline.split()]
    return re.compile(start + r"\s+".join(words) + end)


def _word_pattern(word: str, table: Mapping[str, Any]) -> str:
    if word == "…":
        return r".*\S"
    if word in table["endings"]:
        return rf"\w(?:{_any(table['endings'][word])})"
    return f"(?:{_any(table['verbs'].get(word, word.split('/')))})"


def _any(choices: Sequence[str]) -> str:
    return "|".join(re.escape(choice) for choice in choices)


def _patterns(table: Mapping[str, Any]) -> list[tuple[re.Pattern[str], str]]:
    """Return all patterns with their kinds, the one with most letters first."""
    lines = sorted(_headlines(table), key=lambda line: -_letters(line[0]))
    return [(_pattern(headline, table), kind) for headline, kind in lines]


def _headlines(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for kind, entry in table["kinds"].items():
        for headline in entry.get("headlines", ()):
            yield headline, kind


def _letters(headline: str) -> int:
    """Count the letters that a headline must have to fit: of ``a/b`` the shorter."""
    return sum(min(map(len, word.split("/"))) for word in headline.split() if word != "…")


def _kind(name: str, entry: Mapping[str, Any]) -> EventKind:
    return EventKind(
        name,
        _in_languages(entry["label"]),
        _in_languages(entry["section"]),
        entry.get("contact", False),
    )


def _in_languages(words: Mapping[str, str]) -> dict[Language, str]:
    return {language: words[language.code] for language in LANGUAGES}


def _load() -> dict[str, Any]:
    table: dict[str, Any] = yaml.load(_TABLE.read_bytes(), Loader=yaml.CSafeLoader)
    return table


_LOADED: Final = _load()
_PATTERNS: Final = _patterns(_LOADED)
#: All kinds by id, in the order in which pages list them.
KINDS: Final = {name: _kind(name, entry) for name, entry in _LOADED["kinds"].items()}
