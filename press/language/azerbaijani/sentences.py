"""Where a sentence ends: rules for the prose of the press; nothing of articles or files.

The rules are those of Azerbaijani, which English prose of the press shares; what differs are the
abbreviations and the words that open sentences.

A text is only ever parted at one single space, so the sentences joined by a space are
the text, character for character. The abbreviations are data, in abbreviations.tsv.
A sentence inside a quotation is a sentence; one inside brackets is not.
"""

import re
from typing import Final

from press.language.azerbaijani.letters import capitalize, lower, small_letters
from press.language.name_words import LETTERED, SENTENCE_OPENERS
from press.language.tables import read_table
from press.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language

#: What may end a sentence: a mark, what closes around it, footnote numbers, one space; then
#: what opens the next. Or a bracket of up to 250 characters, passed over as a whole.
_CANDIDATE: Final = re.compile(
    r"""[.!?…(\[] (?:
        (?<=[(\[]) [^()\[\]]{0,250}+ (?P<bracket>[)\]]) (?=[ ](?P<after>\S))?
      | (?<=[.!?…]) (?<![.!?…].) (?P<more>[.!?…]*+) (?P<close>["”»’')\]]*+)
        (?:\[[0-9]{1,3}\])*+ (?P<space>[ ])
        (?=(?P<dash>[-–—•][ ]?)? (?:\[(?:\.\.\.|…)\][ ]|["“„«‘'(\[]|\.\.\.|…)* (?P<next>\S))
    )""",
    re.VERBOSE,
)


def split_sentences(text: str, language: Language = ORIGINAL) -> list[str]:
    """Return the sentences in order; ``" ".join(split_sentences(t)) == t`` for every t."""
    sentences, start = [], 0
    for candidate in _CANDIDATE.finditer(text):
        space = _end(text, start, candidate, language)
        if space is not None:
            sentences.append(text[start:space])
            start = space + 1
    return [*sentences, text[start:]]


def _end(text: str, start: int, candidate: re.Match[str], language: Language) -> int | None:
    """Return where the space is, if the sentence from `start` ends here."""
    if candidate["bracket"]:
        return _end_of_bracket(text, start, candidate)
    if not _may_open(text, candidate.start("next")) or not _says_something(
        text, start, candidate.start()
    ):
        return None
    if candidate["close"]:
        return None if candidate["dash"] else candidate.start("space")  # “…!” – Prezident deyib
    if (
        candidate[0][0] == "."
        and not candidate["more"]
        and _leads_on(text, start, candidate, language)
    ):
        return None
    return candidate.start("space")


def _end_of_bracket(text: str, start: int, candidate: re.Match[str]) -> int | None:
    """A bracket ends a sentence where it is one itself, or comes after the sentence's mark.

    «(Alqışlar.) Hörmətli dostlar …», «Bu belədir. (bax: cədvəl 1) Sonra …».
    """
    opens, closes = candidate.span()
    is_sentence = opens == start and text[closes - 2] in ".!?…"
    comes_after = opens - start > 1 and text[opens - 2 : opens] in (". ", "! ", "? ", "… ")
    if not candidate["after"] or not (is_sentence or comes_after):
        return None
    return closes if _may_open(text, closes + 1) and _says_something(text, opens, closes) else None


def _may_open(text: str, at: int) -> bool:
    """Whether a sentence may begin so; in scripts without capitals any letter may."""
    letter = text[at]
    if letter.islower():
        return text[at + 1 : at + 2].isupper() or text[at + 1 : at + 3] == ") "  # eBay; b)
    return letter.isalnum() or letter in "№$€₼"


def _says_something(text: str, start: int, end: int) -> bool:
    """Whether there is a word at all: a text may open with «...» alone."""
    return end - start > 20 or any(map(str.isalnum, text[start:end]))


# --- a word with a dot that the text goes on after ---------------------------


_STANDS_BEFORE: Final = {
    language: {
        row["abbreviation"]: row["before"]
        for row in read_table(language, "abbreviations", before=("name", "number", "end"))
    }
    for language in LANGUAGES
}
_ROMAN: Final = r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})"
_NUMBER: Final = re.compile(rf"[0-9]|{_ROMAN}\b")
_ROMAN_ORDINAL: Final = re.compile(r"(?=..)" + _ROMAN)
_LIST_NUMBER: Final = re.compile(rf"[0-9]+(?:\.[0-9]+)*|{_ROMAN}|[^\W\d_]")
#: Words that open sentences and are never names: after them even an initial was none.
_CAPITALIZED: Final = {
    ORIGINAL: map(capitalize, sorted(SENTENCE_OPENERS[ORIGINAL])),
    TRANSLATION: (word[0].upper() + word[1:] for word in sorted(SENTENCE_OPENERS[TRANSLATION])),
}
_OPENER: Final = {
    language: re.compile(rf"(?:{'|'.join(opening)})(?![\w.])")
    for language, opening in _CAPITALIZED.items()
}


def _leads_on(text: str, start: int, candidate: re.Match[str], language: Language) -> bool:
    """Whether the dot belongs to the word before it, and the sentence goes on."""
    dot, following = candidate.start(), candidate.start("next")
    before, _, word = text[max(start, dot - 60) : dot].rpartition(" ")
    word = word.lstrip("([\"“„«‘'-–—")
    if not before and _LIST_NUMBER.fullmatch(word):
        return True  # «2. Nazirlər Kabineti …»
    if word.isdecimal():
        return len(word) < 3 and before[-1:] in (":", ";", ",")
    if _OPENER[language].match(text, following):
        return False
    last = word.rpartition(".")[2].lstrip("-")
    known = _STANDS_BEFORE[language]
    stands_before = known.get(small_letters(word, language)) or known.get(
        small_letters(last, language)
    )
    if stands_before:
        return stands_before == "name" or (
            stands_before == "number" and _NUMBER.match(text, following) is not None
        )
    if len(last) == 1 and last.isalpha():
        # An initial («İ. Əliyev»), or «d. 1957», «s. 45»; but not «və s.», «470 m.».
        word_before = before.rpartition(" ")[2]
        if last.islower():
            return word_before not in ("və", "v") and not word_before[-1:].isdecimal()
        return not candidate["next"].isdecimal() and lower(word_before) not in LETTERED
    return _ROMAN_ORDINAL.fullmatch(word) is not None  # «II. Dünya müharibəsi»
