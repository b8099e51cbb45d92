"""Tags every article of the archive with the names of the authority.

What the names make of a headline is found here too, since nobody else knows where they
stand in it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from press.archive.archive import HEADLINE, TEXT, Pair
from press.content.article import Article, Translation
from press.entities.entity import Entity
from press.entities.mentions.finder import MentionFinder
from press.entities.tags import EntityTag, Mention, entity_tags
from press.languages import ORIGINAL, TRANSLATION
from press.translation.alignment import texts
from press.translation.glossary.glossary import Glossary
from press.translation.headlines.headlines import Headlines


def tag_pairs(
    pairs: Iterable[Pair], authority: Mapping[str, Entity], terms: Glossary
) -> Iterator[Pair]:
    """Yield each pair with its names, and an untranslated one with its headline in English.

    The headline counts as sentence 0.

    The original decides for both editions, so that they list the same names; where a translation
    has them is found by their names in its language. An id in an article's ``names`` that the
    authority does not have is passed over; :mod:`press.archive.article_checks` reports it.
    """
    finder, headlines = MentionFinder(authority, ORIGINAL), Headlines(authority, terms)
    translated = MentionFinder(authority, TRANSLATION)
    for pair in pairs:
        original = pair.original
        mentions = finder.find([original.title, *texts(original.body)])
        tags = entity_tags(mentions, original.names, text=TEXT)
        yield replace(
            pair,
            tags=tuple(tag for tag in tags if tag.entity in authority),
            headline=None if pair.translation else headline_of(original, mentions, headlines),
            named=named(mentions, original) if pair.translation else (),
            translated_tags=_translated(pair.translation, tags, translated),
        )


def _translated(
    translation: Translation | None, tags: Iterable[EntityTag], finder: MentionFinder
) -> tuple[EntityTag, ...]:
    """Return the tags of a translation that its original has too."""
    if translation is None:
        return ()
    own = {tag.entity for tag in tags}
    mentions = finder.find([translation.title, *texts(translation.body)])
    return tuple(tag for tag in entity_tags(mentions, text=TEXT) if tag.entity in own)


def headline_of(original: Article, mentions: Iterable[Mention], headlines: Headlines) -> str | None:
    """Return the headline in English; a name that an editor dropped is not known in it."""
    names = [
        mention
        for mention in mentions
        if mention.sentence == HEADLINE and mention.entity not in original.names.drop
    ]
    return headlines.english(original.title, names)


def named(mentions: Iterable[Mention], original: Article) -> tuple[tuple[str, ...], ...]:
    """Return the names in each sentence of an article that its editor did not drop.

    The headline is the first; each name stands once a sentence.
    """
    found: dict[int, dict[str, None]] = {}
    for mention in mentions:
        if mention.entity not in original.names.drop:
            found.setdefault(mention.sentence, {})[mention.entity] = None
    return tuple(tuple(found.get(at, ())) for at in range(max(found, default=-1) + 1))
