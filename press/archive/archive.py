"""The archive as a whole: each article with its translation and its names, by date.

Gathered once, in one pass over the articles, and then only read. It knows nothing
of pages, addresses or templates.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from heapq import nlargest
from itertools import combinations
from typing import Final

from press.content.article import Article, Translation
from press.content.events.event_record import Event
from press.content.stored_body import StoredBody
from press.entities.entity import Entity
from press.entities.tags import EntityTag
from press.state.digest import digest_of_value
from press.translation.glossary.glossary import Glossary

#: The headline is the first of the sentences that are searched for names, the text's follow.
HEADLINE: Final = 0
TEXT: Final = 1
#: So many others an entity's page lists; with all of them the pages would be a square.
MOST_COMPANIONS: Final = 12


@dataclass(frozen=True, slots=True)
class Pair:
    """One article: the original, its translation where there is one, the names in it."""

    original: Article
    translation: Translation | None = None
    tags: tuple[EntityTag, ...] = ()
    event: Event | None = None  #: who did what with whom; none before it is read
    contacts: tuple[str, ...] = ()  #: the countries with which the event is a contact
    headline: str | None = None  #: the headline in English, where something certain can be said
    romanized: tuple[str, ...] = ()  #: names in `headline` that no authority has, spelled by rule
    #: the names in each sentence of a translated original, the headline's first
    names_by_sentence: tuple[tuple[str, ...], ...] = ()
    #: the same names as in `tags`, as the translation has them in its own words
    translated_tags: tuple[EntityTag, ...] = ()


@dataclass(frozen=True)
class Archive:
    """Everything the pages are made from.

    Lists of articles hold positions in `pairs`, which is sorted by date: so a list
    is as small as can be, and the neighbours of an article stand beside it.
    """

    pairs: Sequence[Pair]
    authority: Mapping[str, Entity]
    terms: Glossary = field(default_factory=Glossary)  #: phrases with settled English

    @cached_property
    def digests(self) -> Sequence[bytes]:
        """What stands for each pair: for the files it was read from, where it was."""
        return [_digest_of(pair) for pair in self.pairs]

    @cached_property
    def by_day(self) -> Mapping[date, Sequence[int]]:
        """Day → positions, the earliest day first."""
        days: dict[date, list[int]] = {}
        for position, pair in enumerate(self.pairs):
            days.setdefault(pair.original.date.date(), []).append(position)
        return days

    @cached_property
    def days(self) -> Sequence[date]:
        """Every day that has articles, the earliest first."""
        return tuple(self.by_day)

    @cached_property
    def anniversaries(self) -> Mapping[tuple[int, int], Sequence[date]]:
        """Month and day of the month → that day of each year that has articles on it."""
        same: dict[tuple[int, int], list[date]] = defaultdict(list)
        for day in self.days:
            same[day.month, day.day].append(day)
        return dict(same)

    @cached_property
    def months(self) -> Sequence[tuple[int, int]]:
        """Year and month of every month that has articles, the earliest first."""
        return tuple(self.by_month)

    @cached_property
    def by_month(self) -> Mapping[tuple[int, int], Sequence[int]]:
        """Year and month → positions."""
        months: dict[tuple[int, int], list[int]] = defaultdict(list)
        for position, pair in enumerate(self.pairs):
            moment = pair.original.date
            months[moment.year, moment.month].append(position)
        return dict(months)

    @cached_property
    def by_kind(self) -> Mapping[str, Mapping[int, Sequence[int]]]:
        """Event kind → year → positions."""
        return self._by_year(lambda pair: (pair.original.kind,))

    @cached_property
    def by_entity(self) -> Mapping[str, Mapping[int, Sequence[int]]]:
        """Entity → year → positions."""
        return self._by_year(lambda pair: (tag.entity for tag in pair.tags))

    @cached_property
    def together(self) -> Mapping[tuple[str, str], int]:
        """Two entities, the lesser id first → the number of articles that name both."""
        counts: Counter[tuple[str, str]] = Counter()
        for pair in self.pairs:
            counts.update(_combinations(pair))
        return counts

    @cached_property
    def companions(self) -> Mapping[str, Sequence[tuple[str, int]]]:
        """Entity → the entities it is named with most, and how often; most first."""
        shared: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for (one, other), count in self.together.items():
            shared[one].append((count, other))
            shared[other].append((count, one))
        return {
            entity: [(other, count) for count, other in nlargest(MOST_COMPANIONS, others)]
            for entity, others in shared.items()
        }

    @cached_property
    def contacts(self) -> Mapping[str, Mapping[str, Sequence[int]]]:
        """Country → kind of event → positions, of articles that are a contact with it."""
        countries: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for position, pair in enumerate(self.pairs):
            for country in pair.contacts:
                countries[country][pair.original.kind].append(position)
        return {country: dict(kinds) for country, kinds in countries.items()}

    def _by_year(self, keys_of: Callable[[Pair], Iterable[str]]) -> dict[str, dict[int, list[int]]]:
        lists: dict[str, dict[int, list[int]]] = {}
        for position, pair in enumerate(self.pairs):
            for key in keys_of(pair):
                years = lists.setdefault(key, {})
                years.setdefault(pair.original.date.year, []).append(position)
        return lists

    @cached_property
    def years(self) -> dict[int, int]:
        """Each year with its number of articles, latest first."""
        counts: dict[int, int] = {}
        for (year, _), positions in sorted(self.by_month.items(), reverse=True):
            counts[year] = counts.get(year, 0) + len(positions)
        return counts


def _digest_of(pair: Pair) -> bytes:
    """Return what stands for a pair; names and English headline follow from its files.

    An article's id is the name of its file, which the bytes of the file do not tell.
    """
    bodies = [text.body for text in (pair.original, pair.translation) if text]
    if all(isinstance(body, StoredBody) for body in bodies):
        files = b"".join(body.digest for body in bodies if isinstance(body, StoredBody))
        return files + pair.original.id.encode()
    return digest_of_value(pair)


def _combinations(pair: Pair) -> Iterator[tuple[str, str]]:
    return combinations(sorted(tag.entity for tag in pair.tags), 2)


def pair_up(articles: Iterable[Article], translations: Iterable[Translation]) -> list[Pair]:
    """Return each article with its translation, by date and then by id.

    A draft is not ready for readers, who see the article as untranslated.
    """
    by_id = {one.id: one for one in translations if one.status != "draft"}
    ordered = sorted(articles, key=lambda article: (article.date, article.id))
    return [Pair(article, by_id.get(article.id)) for article in ordered]
