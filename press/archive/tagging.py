"""Tags every article of the archive with the names of the authority.

What the names make of a headline is found here too, since nobody else knows where they
stand in it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from press.archive.archive import HEADLINE, TEXT, Pair
from press.archive.events import EventReader
from press.content.article import Article
from press.entities.entity import Entity
from press.entities.mentions.finder import MentionFinder
from press.entities.tags import Mention, entity_tags
from press.languages import ORIGINAL, TRANSLATION
from press.problems import Problem, Problems
from press.state.processes import shared_out
from press.translation.alignment import sentence_texts
from press.translation.glossary.glossary import Glossary
from press.translation.headlines.headlines import Headlines

#: So many pairs are tagged before what was found is handed back.
_SHARE: Final = 200
#: Fewer pairs than this are tagged sooner than a second process starts.
_WORTH_A_PROCESS: Final = 200


def tag_pairs(
    pairs: Sequence[Pair],
    authority: Mapping[str, Entity],
    terms: Glossary,
    processes: int = 1,
    problems: Problems | None = None,
    content: Path | None = None,
) -> Iterator[Pair]:
    """Yield each pair with its names, and an untranslated one with its headline in English.

    A pair that cannot be tagged comes as it was; it is reported as a file of the folder `content`.
    """
    if not pairs:
        return
    work = partial(_changes, Tagger(authority, terms), content or Path())
    shares = [pairs[start : start + _SHARE] for start in range(0, len(pairs), _SHARE)]
    results = shared_out(work, shares, processes if len(pairs) > _WORTH_A_PROCESS else 1)
    for share, (changes, faults) in zip(shares, results, strict=True):
        if problems is not None:
            problems.extend(faults)
        for pair, changed in zip(share, changes, strict=True):
            yield replace(pair, **changed)


def _changes(
    tagger: "Tagger", content: Path, pairs: Sequence[Pair]
) -> tuple[list[dict[str, Any]], list[Problem]]:
    """Return the fields of each pair that tagging changes: they alone are handed back."""
    changes: list[dict[str, Any]] = []
    faults = Problems()
    for pair in pairs:
        tagged = pair
        with faults.boundary(content / pair.original.path, "finding its names"):
            tagged = tagger.tagged(pair)
        values = ((name, getattr(tagged, name)) for name in _FIELDS)
        changes.append({name: value for name, value in values if value is not getattr(pair, name)})
    return changes, list(faults)


_FIELDS: Final = [field.name for field in fields(Pair)]


class Tagger:
    """Tags articles with the names of one authority.

    The headline counts as sentence 0.

    The original decides for both editions, so that they list the same names; where a translation
    has them is found by their names in its language. An id in an article's ``names`` that the
    authority does not have is passed over; :mod:`press.archive.article_checks` reports it.
    """

    def __init__(self, authority: Mapping[str, Entity], terms: Glossary) -> None:
        """Prepare; takes a fraction of a second."""
        self._authority = authority
        self._finder = MentionFinder(authority, ORIGINAL)
        self._finder_in_translations = MentionFinder(authority, TRANSLATION)
        self._events = EventReader(authority)
        self._headlines = Headlines(authority, terms)

    def tagged(self, pair: Pair) -> Pair:
        """Return the pair with its names, an untranslated one with its headline in English."""
        original, translation = pair.original, pair.translation
        day = original.date.date()
        mentions = self._finder.find([original.title, *sentence_texts(original.body)], day)
        tags = tuple(
            tag
            for tag in entity_tags(mentions, original.names, text=TEXT)
            if tag.entity in self._authority
        )
        event, reading = self._events.event(original, mentions)
        contacts = self._events.countries(event, mentions)
        read = replace(pair, tags=tags, event=event, contacts=contacts)
        if translation is None:
            kept = kept_in_headline(original, mentions)
            english = self._headlines.english(original.title, kept, event, reading)
            if english is None:
                return read
            return replace(read, headline=english.text, romanized=english.romanized)
        ids = {tag.entity for tag in tags}
        translated = self._finder_in_translations.find(
            [translation.title, *sentence_texts(translation.body)], day
        )
        return replace(
            read,
            names_by_sentence=names_by_sentence(mentions, original),
            translated_tags=tuple(
                tag for tag in entity_tags(translated, text=TEXT) if tag.entity in ids
            ),
        )


def kept_in_headline(original: Article, mentions: Iterable[Mention]) -> list[Mention]:
    """Return the names in the headline that its editor did not drop."""
    return [
        mention
        for mention in mentions
        if mention.sentence == HEADLINE and mention.entity not in original.names.drop
    ]


def names_by_sentence(
    mentions: Iterable[Mention], original: Article
) -> tuple[tuple[str, ...], ...]:
    """Return the names in each sentence of an article that its editor did not drop.

    The headline is the first; each name stands once a sentence.
    """
    by_sentence: dict[int, dict[str, None]] = {}  # a dictionary of nothing: a set in order
    for mention in mentions:
        if mention.entity not in original.names.drop:
            by_sentence.setdefault(mention.sentence, {})[mention.entity] = None
    last = max(by_sentence, default=-1)
    return tuple(tuple(by_sentence.get(sentence, ())) for sentence in range(last + 1))
