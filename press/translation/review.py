"""What a program finds in the translation of an article: what is out of date, what is doubtful.

Nothing here decides anything: readers are told, and editors listed what to look at.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from press.content.article import Article, Translation, sentence_hash
from press.entities.entity import Entity
from press.translation.alignment import Alignment, alignment_of, beads, sentence_texts
from press.translation.checks.checking import headline_doubts, sentence_doubts
from press.translation.checks.sentence_check import Doubt, SentencePair
from press.translation.glossary.glossary import Glossary

#: The ids of the names in each sentence of an original, the headline first.
Named = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Review:
    """What a program has to say of a translation, by its sentences."""

    alignment: Alignment
    doubts: Mapping[int, tuple[Doubt, ...]] = field(default_factory=dict)
    headline: tuple[Doubt, ...] = ()


class Reviewer:
    """Holds translations to their originals, by one authority and one glossary."""

    def __init__(self, authority: Mapping[str, Entity], glossary: Glossary) -> None:
        """Take what is known; build it once."""
        self._authority = authority
        self._glossary = glossary

    def review(self, article: Article, translation: Translation, named: Named) -> Review:
        """Return what there is to say of a translation.

        An official text is the source's own: nothing in it is doubted. Nor is a sentence that
        a person has read and accepted as it stands.
        """
        alignment = alignment_of(article, translation)
        if translation.status == "official":
            return Review(alignment)
        accepted = frozenset(translation.accepted)
        pairs = self._pairs(article, translation, named, alignment)
        doubts = {
            index: sentence_doubts(pair)
            for index, pair in pairs.items()
            if sentence_hash(pair.english) not in accepted
        }
        headline = self._pair(article.title, translation.title, _names_in(named, 0))
        is_accepted = sentence_hash(translation.title) in accepted
        return Review(
            alignment,
            {index: several for index, several in doubts.items() if several},
            () if is_accepted else headline_doubts(headline),
        )

    def _pairs(
        self, article: Article, translation: Translation, named: Named, alignment: Alignment
    ) -> dict[int, SentencePair]:
        """Return the sentences that answer one another and are up to date.

        Sentences that answer the same ones are one pair, at the first of them.
        """
        originals, ours = sentence_texts(article.body), sentence_texts(translation.body)
        pairs: dict[int, SentencePair] = {}
        before: SentencePair | None = None
        for bead in beads(alignment):
            if not bead.originals or any(index in alignment.stale for index in bead.indexes):
                continue
            before = self._pair(
                " ".join(originals[index] for index in bead.originals),
                " ".join(ours[index] for index in bead.indexes),
                [name for index in bead.originals for name in _names_in(named, index + 1)],
                before,
            )
            pairs[bead.indexes[0]] = before
        return pairs

    def _pair(
        self,
        original: str,
        english: str,
        names: Iterable[str],
        before: SentencePair | None = None,
    ) -> SentencePair:
        """Return a sentence in both languages, whose original has these names."""
        entities = tuple(self._authority[key] for key in names if key in self._authority)
        terms = tuple(self._glossary.longest_matches(original))
        return SentencePair(original, english, entities, before, terms)


def _names_in(named: Named, number: int) -> Sequence[str]:
    """Return the names in a sentence; the headline's number is 0."""
    return named[number] if number < len(named) else ()
