"""What a program proposes that the lines of a translation follow.

Knows articles and names. Does not know who asks, or which files are written.
"""

from collections.abc import Mapping, Sequence

from press.archive.tagging import names_by_sentence
from press.content.article import Article, Translation, sentence_hash
from press.content.follows import (
    FollowedLine,
    FollowedSentence,
    followed_lines,
    has_numbers,
)
from press.entities.entity import Entity
from press.entities.mentions.finder import MentionFinder
from press.languages import ORIGINAL
from press.translation.alignment import alignment_of, sentence_texts
from press.translation.glossary.glossary import Glossary
from press.translation.sentence_alignment.aligner import SentenceAligner
from press.translation.sentence_alignment.topics import TextPair


class LinkProposer:
    """Aligns articles with their translations, by one authority and one glossary."""

    def __init__(self, authority: Mapping[str, Entity], terms: Glossary) -> None:
        """Take what is known; build it once."""
        self._finder = MentionFinder(authority, ORIGINAL)
        self._aligner = SentenceAligner(authority, terms)

    def proposed(
        self, article: Article, translation: Translation, machine: Sequence[str] = ()
    ) -> list[FollowedLine]:
        """Return what each line of the translation may follow.

        `machine` is a machine's English of each sentence of the article, if there is any. What an
        editor has said of a line, or left without a percentage, stays as it is.
        """
        originals = sentence_texts(article.body)
        mentions = self._finder.find([article.title, *originals], article.date.date())
        named = list(names_by_sentence(mentions, article))[1:]
        named += [()] * (len(originals) - len(named))
        english = sentence_texts(translation.body)
        links: dict[int, dict[int, float]] = {}
        for link in self._aligner.align(TextPair(originals, english, named, machine)):
            links.setdefault(link.english, {})[link.original] = link.probability
        proposed = [_line(links.get(index, {}), originals) for index in range(len(english))]
        return [
            mine or yours
            for mine, yours in zip(_confirmed(article, translation), proposed, strict=True)
        ]


def _line(links: Mapping[int, float], originals: Sequence[str]) -> FollowedLine:
    sentences = tuple(
        FollowedSentence(index + 1, sentence_hash(originals[index])) for index in sorted(links)
    )
    percent = round(100 * min(links.values(), default=1.0))
    return FollowedLine(sentences, percent if percent < 100 else None)


def _confirmed(article: Article, translation: Translation) -> list[FollowedLine | None]:
    """Return the lines of whose links nobody doubts, as far as their sentences still stand."""
    alignment = alignment_of(article, translation)
    count = len(alignment.answers)
    if not has_numbers(translation.follows) or len(translation.follows) != count:
        return [None] * count
    return [
        line if line.sentences and line.percent is None and index not in alignment.stale else None
        for index, line in enumerate(followed_lines(translation.follows))
    ]
