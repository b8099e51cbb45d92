"""Tags every article of the archive with the names of the authority."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from press.archive import Pair
from press.article import Article
from press.entities.entity import Entity
from press.entities.mentions import MentionFinder
from press.entities.tags import entities_of
from press.languages import ORIGINAL
from press.problems import Problems


def tag_pairs(
    pairs: Iterable[Pair], authority: Mapping[str, Entity], problems: Problems
) -> Iterator[Pair]:
    """Yield each pair with its names; the headline counts as sentence 0.

    The original decides for both editions, so that they list the same names. An id in an
    article's ``names`` that the authority does not have is a problem of that article.
    """
    finder = MentionFinder(authority, ORIGINAL)
    for pair in pairs:
        original = pair.original
        tags = entities_of(finder.find([original.title, *_sentences(original)]), original.names)
        unknown = {tag.entity for tag in tags if tag.entity not in authority}
        for entity in unknown:
            problems.add(
                original.path, 0, f"names: {entity}", "an id of the files in content/entities"
            )
        yield replace(pair, tags=tuple(tag for tag in tags if tag.entity not in unknown))


def _sentences(article: Article) -> Iterator[str]:
    for block in article.body:
        for sentence in block.sentences:
            yield sentence.text
