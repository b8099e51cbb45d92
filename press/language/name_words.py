"""Words that tell where a name begins, where it ends and whose it is, in both languages.

The words are the tables ``titles.tsv``, ``openers.tsv`` and ``name_words.tsv`` of each language.
Knows no names.
"""

from collections.abc import Mapping
from typing import Final

from press.language.tables import read_table, words_used
from press.languages import LANGUAGES, ORIGINAL, Language

_TITLE, _HONORIFIC, _RANK = "title", "honorific", "rank"
_SURNAME: Final = "surname"
_USES: Final = (
    "inside", "son", "patronymic", "and", "joining", "adjective", "lettered", "called",
    _SURNAME, "clue",
)  # fmt: skip
_TITLES: Final = {
    language: read_table(language, "titles", use=(_TITLE, _HONORIFIC, _RANK))
    for language in LANGUAGES
}
_OPENERS: Final = {
    language: read_table(language, "openers", use=(_SURNAME, "sentence")) for language in LANGUAGES
}
_NAME_WORDS: Final = {
    language: read_table(language, "name_words", use=_USES) for language in LANGUAGES
}

Words = Mapping[Language, frozenset[str]]


def _used(tables: Mapping[Language, list[Mapping[str, str]]], use: str) -> Words:
    return {language: frozenset(words_used(rows, use)) for language, rows in tables.items()}


#: Titles, and those of them that anybody may have: Mr.
TITLES: Final = _used(_TITLES, _TITLE)
HONORIFICS: Final = _used(_TITLES, _HONORIFIC)
#: A title with one of these before it is another office: «Baş nazir».
RANKS: Final = _used(_TITLES, _RANK)
#: With a capital only because a sentence begins: "Sonra Əliyev …" is nobody called Sonra.
OPENERS: Final = _used(_OPENERS, _SURNAME)
#: The same where a sentence begins behind a dot: «… 5 m. Bu …».
SENTENCE_OPENERS: Final = _used(_OPENERS, "sentence")
#: Small words inside a name: those that never end it, and those that may (a father's name).
INSIDE: Final = _used(_NAME_WORDS, "inside")[ORIGINAL]
SONS: Final = _used(_NAME_WORDS, "son")[ORIGINAL]
#: Words that show that a name is a person's.
PATRONYMICS: Final = _used(_NAME_WORDS, "patronymic")[ORIGINAL]
#: «Və» joins two names.
AND: Final = _used(_NAME_WORDS, "and")[ORIGINAL]
ADJECTIVES: Final = _used(_NAME_WORDS, "adjective")[ORIGINAL]
#: What a single letter names after these is a thing, not a person.
LETTERED: Final = _used(_NAME_WORDS, "lettered")[ORIGINAL]
#: Words that may stand before the last word of a longer name, of either language.
JOINING: Final = frozenset().union(*_used(_NAME_WORDS, "joining").values())
#: Words before an abbreviation in brackets, of either language: "hereinafter".
CALLED: Final = tuple(
    word for language in LANGUAGES for word in words_used(_NAME_WORDS[language], "called")
)
#: How surnames often end.
SURNAME_ENDINGS: Final = tuple(
    word.removeprefix("-") for word in words_used(_NAME_WORDS[ORIGINAL], _SURNAME)
)
#: By the kind of thing that they say a name names, how words begin that stand behind it.
CLUES: Final = {
    kind: tuple(
        row["word"].removesuffix("…") for row in _NAME_WORDS[ORIGINAL] if row["kind"] == kind
    )
    for kind in {row["kind"] for row in _NAME_WORDS[ORIGINAL]} - {""}
}
