"""What an article's page says of its translation: what is out of date, what is doubtful."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import escape

from press.language.interface import gettext
from press.languages import Language
from press.pages.edition import Edition
from press.pages.text import BesideText
from press.pages.views import Mark
from press.translation.checks.checking import for_readers
from press.translation.checks.sentence_check import Doubt


@dataclass(frozen=True, slots=True)
class TranslationFindings:
    """What there is to say; sentences by the numbers they have on the page."""

    stale: tuple[int, ...] = ()
    gone: int = 0  #: so many sentences here have no original any more
    missing: tuple[int, ...] = ()
    omitted: tuple[int, ...] = ()
    alone: int = 0  #: so many sentences here never had an original
    unsure: tuple[int, ...] = ()  #: of these it is doubtful what answers them
    marks: tuple[Mark, ...] = ()
    beside: BesideText | None = None  #: the original, where the page shows a translation


NOTHING = TranslationFindings()


def findings_of(edition: Edition, position: int) -> TranslationFindings:
    """Return what the page of this edition says; nothing where it shows the original."""
    translation = edition.articles[position].translation
    if translation is None:
        return NOTHING
    pair, language = edition.archive.pairs[position], edition.language
    review = edition.reviewer.review(pair.original, translation, pair.names_by_sentence)
    alignment = review.alignment
    answers = alignment.answers
    marks = [_mark(0, review.headline, language)] if review.headline else []
    signs: dict[int, str] = {}
    label = escape(gettext(language, "Doubtful"))
    for index, every in sorted(review.doubts.items()):
        doubts = for_readers(every)
        if not doubts:
            continue
        number = answers[index][0] + 1  # what answers nothing is compared with nothing
        marks.append(_mark(number, doubts, language))
        # The sign leads to the reasons below the text.
        signs[index] = f"<sup><a href=#d{number} aria-label={label}>?</a></sup>"
    is_shown = translation.status in edition.site.original_beside
    return TranslationFindings(
        stale=_numbers(answers[index] for index in alignment.stale),
        gone=sum(not answers[index] for index in alignment.stale),
        missing=_numbers([alignment.missing]),
        omitted=_numbers([alignment.omitted]),
        alone=len(alignment.alone),
        unsure=_numbers(answers[index] for index in alignment.doubtful),
        marks=tuple(marks),
        beside=BesideText(pair.original.body, alignment, signs, is_shown=is_shown),
    )


def _numbers(indexes: Iterable[Iterable[int]]) -> tuple[int, ...]:
    """Return the numbers that sentences of the original have on the page, in order."""
    return tuple(sorted({index + 1 for several in indexes for index in several}))


def _mark(number: int, doubts: Iterable[Doubt], language: Language) -> Mark:
    return Mark(number, tuple(doubt.text(language) for doubt in doubts))
