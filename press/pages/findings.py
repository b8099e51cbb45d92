"""What an article's page tells of its translation: what is out of date, what is doubtful."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from markupsafe import escape

from press.archive import Pair
from press.interface import gettext
from press.languages import TRANSLATION, Language
from press.pages.edition import Edition
from press.translation.checks.doubts import Doubt
from press.translation.review import Review
from press.views import Mark


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found, as a page shows it; sentences by their numbers."""

    stale: tuple[int, ...] = ()
    missing: int = 0
    marks: tuple[Mark, ...] = ()
    signs: Mapping[int, str] = field(default_factory=dict)  #: HTML that leads to the reasons


NOTHING = Findings()


def findings_of(edition: Edition, pair: Pair) -> Findings:
    """Return what the page of this edition tells; nothing where it shows the original."""
    if edition.language is not TRANSLATION or pair.translation is None:
        return NOTHING
    review = edition.reviewer.review(pair.original, pair.translation, pair.named)
    marks = tuple(_marks(review, edition.language))
    return Findings(
        stale=tuple(index + 1 for index in sorted(review.alignment.stale)),
        missing=len(review.alignment.missing),
        marks=marks,
        signs={mark.sentence: _sign(mark, edition.language) for mark in marks if mark.sentence},
    )


def _marks(review: Review, language: Language) -> Iterator[Mark]:
    if review.headline:
        yield Mark(0, _reasons(review.headline, language))
    for index, doubts in sorted(review.doubts.items()):
        yield Mark(index + 1, _reasons(doubts, language))


def _reasons(doubts: tuple[Doubt, ...], language: Language) -> tuple[str, ...]:
    return tuple(doubt.text(language) for doubt in doubts)


def _sign(mark: Mark, language: Language) -> str:
    """Return the small sign behind a doubtful sentence; it leads to the reasons below the text."""
    label = escape(gettext(language, "Doubtful"))
    return f"<sup><a href=#d{mark.sentence} aria-label={label}>?</a></sup>"
