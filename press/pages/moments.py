"""Dates as templates see them: for machines, and for readers in the page's language."""

from datetime import date, datetime

from press.language.interface import date_text, zone_name
from press.languages import Language
from press.pages.views import Date


def date_view(moment: datetime, language: Language) -> Date:
    """Return what templates see of a moment; `moment` is aware, in the archive's zone."""
    clock = f"{moment.hour:02}:{moment.minute:02}"
    zone = zone_name(moment.tzinfo, language)
    return Date(moment.isoformat(), date_text(moment.date(), language), clock, zone)


def day_view(day: date | None, language: Language) -> Date | None:
    """Return what templates see of a day without a time; nothing where it is not known."""
    return None if day is None else Date(day.isoformat(), date_text(day, language), "")
