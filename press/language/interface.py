"""The interface in both languages: its words, dates and numbers.

The words are data, in the theme's gettext catalogs; English is the message itself.
Dates and numbers are Babel's (CLDR), never the C locale's.
Nothing here knows a template, a view's fields, an article or an address.
"""

from datetime import date, tzinfo
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.dates import format_date, get_day_names, get_timezone_name
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, get_group_symbol

from press.language.azerbaijani.letters import capitalize
from press.languages import Language

THEME: Final = Path(__file__).parents[2] / "themes" / "press"
TRANSLATIONS: Final = THEME / "translations"


def message(text: str) -> str:
    """Mark an interface text that is translated later, where it is used."""
    return text


#: How thousands are written; the catalog has it with a blank at which no line ends.
_THOUSAND: Final = message("1,000")

#: What lists, feeds and search results say of a text; nothing is said of an original.
STATUS_LABELS: Final = {
    "official": message("Official translation"),
    "reviewed": message("Reviewed translation"),
    "machine": message("Machine translation, not reviewed"),
    "stub": message("Not translated yet"),
}


def status_text(status: str, language: Language) -> str:
    """Return a :class:`press.pages.views.Status` name in words; empty for an original."""
    return gettext(language, STATUS_LABELS[status]) if status in STATUS_LABELS else ""


def gettext(language: Language, message: str) -> str:
    """Return an interface word or sentence in a language; `message` is English."""
    return _catalog(language).gettext(message)


def ngettext(language: Language, singular: str, plural: str, number: int) -> str:
    """Return the form of an interface sentence that goes with a number."""
    return _catalog(language).ngettext(singular, plural, number)


@cache
def _catalog(language: Language) -> NullTranslations:
    """Read a language's catalog; a language without one speaks the messages themselves."""
    path = TRANSLATIONS / language.code / "LC_MESSAGES" / "press.po"
    if not path.exists():
        return NullTranslations()
    with path.open("rb") as source:
        words = read_po(source, locale=language.code, abort_invalid=True)
    compiled = BytesIO()
    write_mo(compiled, words)
    compiled.seek(0)
    return GNUTranslations(compiled)


@cache  # Babel takes longer over a date than a template over a page; there are few days
def date_text(day: date, language: Language) -> str:
    """Return a date as running text has it: «1 mart 2023», "1 March 2023"."""
    return format_date(day, "long", locale=language.locale)


@cache
def zone_name(zone: tzinfo | None, language: Language) -> str:
    """Return what CLDR calls a time zone, summer or not: «Azərbaycan Vaxtı», "Azerbaijan Time"."""
    return get_timezone_name(zone, zone_variant="generic", locale=language.locale) if zone else ""


@cache
def month_name(month: int, language: Language) -> str:
    """Return a month's name (1 to 12) as it stands alone: «mart», "March"."""
    return format_date(date(2000, month, 1), "LLLL", locale=language.locale)


@cache
def day_and_month(day: date, language: Language) -> str:
    """Return a day without its year: «12 noyabr», "12 November"."""
    return format_date(day, "d MMMM", locale=language.locale)


@cache
def day_text(day: date, language: Language) -> str:
    """Return a day with its weekday: «12 noyabr 2024, çərşənbə axşamı», "Tuesday 12 November"."""
    return format_date(day, "full", locale=language.locale)


@cache
def weekday_names(language: Language) -> tuple[tuple[str, str], ...]:
    """Return each weekday from Monday on in short and in full: («B.e.», «bazar ertəsi»)."""
    short, whole = (
        get_day_names(width, locale=language.locale) for width in ("abbreviated", "wide")
    )
    return tuple((short[day], whole[day]) for day in range(7))


def month_text(year: int, month: int, language: Language) -> str:
    """Return a month of a year as a heading has it: «Mart 2023», "March 2023".

    Not CLDR's skeletons: Babel's ``format_skeleton`` shortens the month's name.
    """
    return capitalize(f"{month_name(month, language)} {year}")


@cache
def number_text(number: float, language: Language) -> str:
    """Return a number with the language's separators: «75 000», "75,000".

    CLDR groups Azerbaijani thousands by a point; readers take it for a fraction's.
    """
    group = get_group_symbol(language.locale)
    digits = format_decimal(number, locale=language.locale)
    return digits.replace(group, gettext(language, _THOUSAND)[1:-3])
