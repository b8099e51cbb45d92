"""What an article's page tells of its translation: what is out of date, what is doubtful."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import escape

from press.language.interface import gettext
from press.languages import Language
from press.pages.edition import Edition
from press.pages.text import BesideText
from press.pages.views import Mark
from press.translation.checks.sentence_check import Doubt
from press.translation.review import Review


@dataclass(frozen=True, slots=True)
class TranslationFindings:
    """What was found, as a page shows it; sentences by the numbers they have on it."""

    stale: tuple[int, ...] = ()
    gone: int = 0  #: so many sentences here have no original any more
    missing: tuple[int, ...] = ()
    marks: tuple[Mark, ...] = ()
    beside: BesideText | None = None  #: the original, where the page shows a translation


NOTHING = TranslationFindings()


def findings_of(edition: Edition, position: int) -> TranslationFindings:
    """Return what the page of this edition tells; nothing where it shows the original."""
    translation = edition.articles[position].translation
    if translation is None:
        return NOTHING
    pair = edition.archive.pairs[position]
    review = edition.reviewer.review(pair.original, translation, pair.named)
    alignment = review.alignment
    stale = [alignment.answers[index] for index in sorted(alignment.stale)]
    marks = tuple(_marks(review, edition.language))
    signs = {index: _sign(_number(review, index), edition.language) for index in review.doubts}
    is_shown = translation.status in edition.site.original_beside
    return TranslationFindings(
        stale=tuple(answered + 1 for answered in stale if answered is not None),
        gone=stale.count(None),
        missing=tuple(index + 1 for index in alignment.missing),
        marks=marks,
        beside=BesideText(pair.original.body, alignment, signs, is_shown=is_shown),
    )


def _number(review: Review, index: int) -> int:
    """Return the number of a sentence on the page: that of the one it answers."""
    answered = review.alignment.answers[index]
    assert answered is not None  # what answers nothing is compared with nothing
    return answered + 1


def _marks(review: Review, language: Language) -> Iterator[Mark]:
    if review.headline:
        yield Mark(0, _reasons(review.headline, language))
    for index, doubts in sorted(review.doubts.items()):
        yield Mark(_number(review, index), _reasons(doubts, language))


def _reasons(doubts: tuple[Doubt, ...], language: Language) -> tuple[str, ...]:
    return tuple(doubt.text(language) for doubt in doubts)


def _sign(number: int, language: Language) -> str:
    """Return the small sign behind a doubtful sentence; it leads to the reasons below the text."""
    label = escape(gettext(language, "Doubtful"))
    return f"<sup><a href=#d{number} aria-label={label}>?</a></sup>"
