"""Tags every article of the archive with the names of the authority.

What the names make of a headline is found here too, since nobody else knows where they
stand in it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from press.archive.archive import HEADLINE, TEXT, Pair
from press.content.article import Article
from press.entities.entity import Entity
from press.entities.mentions.finder import MentionFinder
from press.entities.tags import Mention, entity_tags
from press.languages import ORIGINAL, TRANSLATION
from press.translation.alignment import sentence_texts
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
    finder_in_translations = MentionFinder(authority, TRANSLATION)
    for pair in pairs:
        original, translation = pair.original, pair.translation
        day = original.date.date()
        mentions = finder.find([original.title, *sentence_texts(original.body)], day)
        tags = tuple(
            tag
            for tag in entity_tags(mentions, original.names, text=TEXT)
            if tag.entity in authority
        )
        if translation is None:
            yield replace(pair, tags=tags, headline=headline_of(original, mentions, headlines))
            continue
        ids = {tag.entity for tag in tags}
        translated = finder_in_translations.find(
            [translation.title, *sentence_texts(translation.body)], day
        )
        yield replace(
            pair,
            tags=tags,
            headline=None,
            names_by_sentence=names_by_sentence(mentions, original),
            translated_tags=tuple(
                tag for tag in entity_tags(translated, text=TEXT) if tag.entity in ids
            ),
        )


def headline_of(original: Article, mentions: Iterable[Mention], headlines: Headlines) -> str | None:
    """Return the headline in English; a name that an editor dropped is not known in it."""
    names = [
        mention
        for mention in mentions
        if mention.sentence == HEADLINE and mention.entity not in original.names.drop
    ]
    return headlines.english(original.title, names)


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
