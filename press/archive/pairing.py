"""Which article an English text translates: by its page's word for it, or by what both name.

The page's own link to the other language decides. The same number in the address only proposes.
Without a link it takes the same day and two names or figures in common, two more than any other
article of that day has. Everything else is for an editor to say. Writes nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path, PurePosixPath
from typing import Final

from press.content.article import Article
from press.content.folder import files, read_pair
from press.entities.entity import Entity
from press.entities.mentions.finder import MentionFinder
from press.entities.mentions.searchable_text import fold
from press.importer.id_from_address import same_address
from press.languages import ORIGINAL, TRANSLATION, Language
from press.problems import Problems
from press.project import archive_zone
from press.translation.alignment import sentence_texts
from press.translation.checks.figures import figures
from press.translation.checks.names import english_pattern

#: So much two texts must have in common, and so much more than any other pair has.
_LEAST: Final = 2
_MARGIN: Final = 2
#: Figures from here on say something; smaller ones stand in any text.
_LEAST_FIGURE: Final = 4
_SOURCE: Final = re.compile(rb"^source: *[\"']?([^\s\"']+)", re.MULTILINE)
_DATE: Final = re.compile(rb"^date: *[\"']?([^\s\"']+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class EnglishText:
    """An English text whose article is looked for."""

    title: str
    body: str
    date: date
    counterpart: str = ""  #: address of the article, where a page says it
    number: str = ""  #: the id that the address would give an article


@dataclass(frozen=True, slots=True)
class PairingCandidate:
    """An article that a text may be the English of."""

    article: Article
    shared: tuple[str, ...]  #: names and figures that both have
    has_number: bool = False  #: whether the addresses have one number


@dataclass(frozen=True, slots=True)
class Pairing:
    """What is known of the article of an English text."""

    article: Article | None  #: the one, where that is certain
    candidates: tuple[
        PairingCandidate, ...
    ] = ()  #: the likeliest first, for an editor to choose from


class ArticlePairer:
    """Finds the articles of English texts, by one content folder and one authority."""

    def __init__(self, content: Path, authority: Mapping[str, Entity]) -> None:
        """List the articles by their addresses, ids and days."""
        self._content = content
        self._authority = authority
        self._finder = MentionFinder(authority, ORIGINAL)
        self._by_address: dict[str, str] = {}
        self._by_day: dict[date, list[str]] = defaultdict(list)
        self._by_id: dict[str, str] = {}
        for path in files(content, ORIGINAL.code):
            self._enter(path, (content / path).read_bytes())

    def _enter(self, path: str, data: bytes) -> None:
        self._by_id[PurePosixPath(path).stem] = path
        if source := _SOURCE.search(data):
            self._by_address.setdefault(same_address(source[1].decode(errors="replace")), path)
        moment = _DATE.search(data)
        try:
            day = datetime.fromisoformat(moment[1].decode()) if moment else None
        except ValueError:
            return
        if day and day.tzinfo:
            self._by_day[day.astimezone(archive_zone()).date()].append(path)

    def article(self, identity: str) -> Article | None:
        """Return the article with this id."""
        path = self._by_id.get(identity)
        return read_pair(self._content, path, Problems())[0] if path else None

    def pairing(self, text: EnglishText) -> Pairing:
        """Return the article of an English text, or what an editor may choose from."""
        linked = self._by_address.get(same_address(text.counterpart)) if text.counterpart else None
        if linked:
            article, _ = read_pair(self._content, linked, Problems())
            return Pairing(article)
        ranked = sorted(
            self._candidates(text), key=lambda each: (-len(each.shared), not each.has_number)
        )
        best, second = ([len(each.shared) for each in ranked] + [0, 0])[:2]
        is_certain = not text.counterpart and best >= _LEAST and best >= second + _MARGIN
        of_day = ranked[0].article if ranked and is_certain else None
        if of_day and of_day.date.date() == text.date:
            return Pairing(of_day)
        return Pairing(None, tuple(each for each in ranked if each.shared or each.has_number))

    def _candidates(self, text: EnglishText) -> Iterator[PairingCandidate]:
        numbered = self._by_id.get(text.number)
        paths = list(self._by_day.get(text.date, ()))
        if numbered and numbered not in paths:
            paths.append(numbered)
        english = _Features(text.title, text.body, text.date)
        for path in paths:
            article, _ = read_pair(self._content, path, Problems())
            if article and not article.withdrawn:
                shared = tuple(self._shared(article, english))
                yield PairingCandidate(article, shared, path == numbered)

    def _shared(self, article: Article, english: "_Features") -> Iterator[str]:
        """Yield the names and figures that an article and an English text have in common."""
        sentences = [article.title, *sentence_texts(article.body)]
        mentions = self._finder.find(sentences, article.date.date())
        for identity in dict.fromkeys(mention.entity for mention in mentions):
            if english_pattern(self._authority[identity]).search(english.folded):
                yield self._authority[identity].names[TRANSLATION]
        ours = _figures(sentences, ORIGINAL, article.date.date())
        yield from (f"{value:g}" for value in sorted(ours & english.figures))


class _Features:
    """What is compared of an English text."""

    def __init__(self, title: str, body: str, day: date) -> None:
        self.folded = fold(f"{title}. {body}", TRANSLATION)
        self.figures = _figures([title, body], TRANSLATION, day)


def _figures(texts: Iterable[str], language: Language, day: date) -> set[float]:
    """Return the figures of texts, without those of their own day, which all of that day have."""
    its_own = {float(day.day), float(day.year), float(day.month)}
    return {
        value
        for text in texts
        for figure in figures(text, language)
        if figure.in_digits
        for value in figure.values
        if value >= _LEAST_FIGURE and value not in its_own
    }
