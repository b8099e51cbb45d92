"""The figures of a sentence, in digits or in words, as the values they may have.

«1,5 milyard» is 1.5 billion; «1.234» may be 1,234 or 1.234, as writers of either habit
mean it, and has two values. Knows one sentence at a time.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from press.language.azerbaijani.letters import small_letters
from press.language.numerals import ROMAN, number_words, roman_value, words_beside_numbers
from press.language.patterns import named_patterns
from press.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language

Values = frozenset[float]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text."""

    text: str  #: as it stands there
    values: Values  #: what it may be
    in_digits: bool = False  #: digits must be answered in a translation, words need not
    is_share: bool = False  #: per cent
    is_counted: bool = (
        False  #: a number word, or several, that is more than one: three, twenty-five
    )


def figures(text: str, language: Language) -> list[Figure]:
    """Return the figures of a sentence: those in its order, then Roman numerals."""
    small = small_letters(text, language)
    tokens = sorted(_tokens(small, language), key=lambda token: token.start)
    numbers = _with_scales(_numbers(tokens, small, language), small)
    return [
        *(
            Figure(
                text[number.start : number.end],
                number.values,
                in_digits=any(small[token.start].isdigit() for token in number.tokens),
                is_share=_SHARE.match(small, number.end) is not None,
                is_counted=all(_counts(token, small) for token in number.tokens)
                and min(number.values) > 1,
            )
            for number in numbers
        ),
        *(Figure(m[0], frozenset([float(roman_value(m[0]))])) for m in ROMAN.finditer(text)),
    ]


def has_number_word(small: str, language: Language) -> bool:
    """Tell whether a text in small letters has a word that says a number."""
    return _WORDS[language].search(small) is not None


# --- tokens -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Token:
    """A word or a group of digits: a number, a part of one, or what one is multiplied by."""

    start: int
    end: int
    values: Values
    sort: str  #: "digits", "value", "scale", or "whole": neither joined nor multiplied
    ended: bool = False  #: a word with an ending: the last part of its number


def _counts(token: _Token, small: str) -> bool:
    """Tell whether a token is a word that counts: a "pair" or a "decade" need not be answered."""
    return token.sort in {"value", "scale"} and not small[token.start].isdigit()


_DIGITS: Final = re.compile(
    r"(?P<date>(?<!\d)\d{1,2}[./]\d{1,2}[./]\d{4}(?!\d))"
    r"|(?P<clock>(?<!\d)(?:[01]?\d|2[0-4])(?::[0-5]\d(?!\d)|\.[0-5]\d(?=[ \u00a0]?[ap]\.?m\b)))"
    r"|(?P<groups>(?<![\w.,])\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+(?!\d))?)"
    r"|(?P<decimal>\d+[.,]\d+)"
    r"|(?P<whole>(?<!\b[kscdm]m)(?<!\bm)(?<!&#)(?<!&#\d)\d+)"  # but not of km2, &#39;
)
#: Behind an hour in English, and before one in the original.
_HALF_DAY: Final = re.compile(named_patterns(TRANSLATION)["half_day"])
_OCLOCK: Final = re.compile(rf"\b(?:{'|'.join(words_beside_numbers('hour'))})[ \u00a0]\Z")
#: Behind a year that stands for ten or a hundred.
_DECADE: Final = re.compile(
    f"{named_patterns(TRANSLATION)['decade']}|{named_patterns(ORIGINAL)['decade']}"
)
_SHARE: Final = re.compile(
    rf"\s?(?:%|{'|'.join(words_beside_numbers('percent'))}|{named_patterns(TRANSLATION)['percent']})"
)
#: The 96 of «1995-96».
_SHORT_YEAR: Final = re.compile(r"\d{4}[-–/]\d\d\Z")
_WORDS: Final = {
    language: re.compile(rf"(?<![^\W\d_])(?<![’'])(?:{number_words(language).pattern()})")
    for language in LANGUAGES
}


def _tokens(small: str, language: Language) -> Iterator[_Token]:
    for match in _DIGITS.finditer(small):
        yield from _READERS[match.lastgroup or ""](match, small)
    words = number_words(language)
    for match in _WORDS[language].finditer(small):
        stem = match["stem"]
        if stem in words.scales:
            sort, value = "scale", words.scales[stem]
        elif stem in words.values:
            sort, value = "value", words.values[stem]
        else:
            sort, value = "whole", words.others[stem]
        yield _Token(*match.span(), frozenset([float(value)]), sort, match[0] != stem)


def _parts(match: re.Match[str], _: str) -> Iterator[_Token]:
    """Yield each number of a date or a time, which stand for themselves."""
    for number in re.finditer(r"\d+", match[0]):
        start = match.start() + number.start()
        yield _Token(start, start + len(number[0]), frozenset([float(number[0])]), "whole")


def _clock(match: re.Match[str], small: str) -> Iterator[_Token]:
    hour, minute = _parts(match, small)
    yield replace(hour, values=_either_half(hour.values), sort="digits")
    if minute.values != {0.0}:
        yield replace(minute, sort="digits")


def _either_half(hours: Values) -> Values:
    return hours | {hour - 12 if hour > 12 else hour + 12 for hour in hours}


def _groups(match: re.Match[str], _: str) -> Iterator[_Token]:
    """Yield thousands written in groups; one group may be a decimal fraction instead."""
    text = re.sub(r"[\u00a0\u202f ]", "", match[0])
    marks = [mark for mark in text if mark in ".,"]
    values = {float(re.sub("[.,]", "", text))}
    if len(marks) == 1 or (marks and marks[-1] != marks[0]):
        whole, _, fraction = text.rpartition(marks[-1])
        decimal = float(f"{re.sub('[.,]', '', whole)}.{fraction}")
        values = {decimal} if len(marks) > 1 or len(fraction) != 3 else values | {decimal}
    yield _Token(*match.span(), frozenset(values), "digits")


def _decimal(match: re.Match[str], _: str) -> Iterator[_Token]:
    value = float(match[0].replace(",", "."))
    yield _Token(*match.span(), frozenset([value]), "digits")


def _whole(match: re.Match[str], small: str) -> Iterator[_Token]:
    values = frozenset([float(match[0])])
    if _HALF_DAY.match(small, match.end()) or _OCLOCK.search(small, 0, match.start()):
        values = _either_half(values)
    text_so_far = small[: match.end()]
    if _DECADE.match(small, match.end()) or _SHORT_YEAR.search(text_so_far):
        values |= {value % 100 for value in values} | {1900 + value % 100 for value in values}
    yield _Token(*match.span(), values, "digits")


_READERS: Final[dict[str, Callable[[re.Match[str], str], Iterator[_Token]]]] = {
    "date": _parts,
    "clock": _clock,
    "groups": _groups,
    "decimal": _decimal,
    "whole": _whole,
}


# --- numbers ----------------------------------------------------------------


@dataclass(slots=True)
class _Number:
    """A number as it is put together, part by part."""

    tokens: list[_Token]
    total: Values = frozenset([0.0])  #: what is complete: 2 million
    current: Values | None = None  #: what a scale may still multiply: 300
    scale: float = float("inf")  #: the last scale above a hundred
    also: Values = frozenset()

    def take(self, token: _Token) -> bool:
        """Add a token, and say whether it fits."""
        fits = {"digits": self._add, "value": self._add, "scale": self._multiply}
        if self.tokens and (token.sort == "whole" or self.tokens[-1].ended):
            return False
        if not fits.get(token.sort, self._add)(token):
            return False
        self.tokens.append(token)
        return True

    def _add(self, token: _Token) -> bool:
        if self.current is None:
            self.current = token.values
            return True
        (value,) = token.values if len(token.values) == 1 else (float("inf"),)
        room = min(_room(current) for current in self.current)
        if token.sort != "value" or value >= room:
            return False
        self.current = frozenset(current + value for current in self.current)
        return True

    def _multiply(self, token: _Token) -> bool:
        (scale,) = token.values
        base = frozenset([1.0]) if self.current is None else self.current
        if scale == 100:
            if min(base) >= 100:
                return False
            self.current = frozenset(100 * value for value in base)
        elif scale < self.scale and (self.current is not None or not self.tokens):
            self.total = frozenset(t + value * scale for t in self.total for value in base)
            self.current, self.scale = None, scale
        else:
            return False
        return True

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @property
    def values(self) -> Values:
        rest = self.current or frozenset([0.0])
        return self.also | {round(t + value, 6) for t in self.total for value in rest}


def _room(value: float) -> float:
    """Return what is less than may be added to a number: 10 to 20, 100 to 300, nothing to 5."""
    if value % 100 == 0 and value:
        return 100
    return 10 if value % 100 and value % 10 == 0 else 0


def _numbers(tokens: Sequence[_Token], small: str, language: Language) -> list[_Number]:
    join = re.compile(number_words(language).joins)
    numbers: list[_Number] = []
    for token in tokens:
        last = numbers[-1] if numbers else None
        joined = last and join.fullmatch(small, last.end, token.start)
        if not (last and joined and last.tokens[0].sort != "whole" and last.take(token)):
            numbers.append(_Number([]))
            numbers[-1].take(token)
    return numbers


_DECADE_YEARS: Final = 10
_RANGE: Final = re.compile(
    rf"\s?[-–—]\s?|,\s|(?:{named_patterns(ORIGINAL)['range_from']})?"
    rf"\s(?:{'|'.join(words_beside_numbers('range'))})?\s?"
)


def _is_span(number: _Number, small: str) -> bool:
    """Tell whether a number is a word such as "dozen" or "decade", which another may count."""
    first = number.tokens[0]
    return (
        first.sort == "whole"
        and small[first.start].isalpha()
        and min(first.values) >= _DECADE_YEARS
    )


def _with_scales(numbers: list[_Number], small: str) -> list[_Number]:
    """Let the first number of «2-3 milyon» be millions as well, and "two decades" be twenty."""
    for one, other in pairwise(numbers):
        if small[one.end : other.start] in {" ", "-"} and _is_span(other, small):
            one.also |= {a * b for a in one.values for b in other.values}
        between = _RANGE.fullmatch(small, one.end, other.start)
        if between and len(one.tokens) == 1 and other.scale < float("inf"):
            one.also = frozenset(value * other.scale for value in one.values)
    return numbers
