"""What a program finds in the translation of an article: what is out of date, what is doubtful.

Nothing here decides anything: readers are told, and editors listed what to look at.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from press.content.article import Article, Translation, sentence_hash
from press.entities.entity import Entity
from press.translation.alignment import Alignment, aligned, texts
from press.translation.checks.checking import Checks
from press.translation.checks.doubts import Doubt, Sentences
from press.translation.glossary.glossary import Glossary

#: The ids of the names in each sentence of an original, the headline first.
Named = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Review:
    """What was found, by sentence of the translation."""

    alignment: Alignment
    doubts: Mapping[int, tuple[Doubt, ...]] = field(default_factory=dict)
    headline: tuple[Doubt, ...] = ()


class Reviewer:
    """Holds translations to their originals, by one authority and one table of terms."""

    def __init__(self, authority: Mapping[str, Entity], terms: Glossary) -> None:
        """Take what is known; build it once."""
        self._authority = authority
        self._checks = Checks(terms)

    def review(self, article: Article, translation: Translation, named: Named) -> Review:
        """Return what there is to say of a translation.

        An official text is the source's own: nothing in it is doubted. Nor is a sentence that
        a person has read and accepted as it stands.
        """
        alignment = aligned(article, translation)
        if translation.status == "official":
            return Review(alignment)
        accepted = frozenset(translation.accepted)
        pairs = self._pairs(article, translation, named, alignment)
        found = {index: self._checks.doubts(pair) for index, pair in pairs.items()}
        doubts = {
            index: several
            for index, several in found.items()
            if several and sentence_hash(pairs[index].english) not in accepted
        }
        title = Sentences(article.title, translation.title, self._entities(named, 0))
        is_accepted = sentence_hash(translation.title) in accepted
        return Review(alignment, doubts, () if is_accepted else self._checks.of_headline(title))

    def _pairs(
        self, article: Article, translation: Translation, named: Named, alignment: Alignment
    ) -> dict[int, Sentences]:
        """Return the sentences that answer one another and are up to date."""
        originals, ours = texts(article.body), texts(translation.body)
        pairs: dict[int, Sentences] = {}
        before: Sentences | None = None
        for index, answered in enumerate(alignment.answers):
            if answered is None or index in alignment.stale:
                continue
            names = self._entities(named, answered + 1)
            before = Sentences(originals[answered], ours[index], names, before)
            pairs[index] = before
        return pairs

    def _entities(self, named: Named, sentence: int) -> tuple[Entity, ...]:
        ids = named[sentence] if sentence < len(named) else ()
        return tuple(self._authority[key] for key in ids if key in self._authority)
