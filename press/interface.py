"""The interface in both languages: its words, dates and numbers.

The words are data, in the theme's gettext catalogs; English is the message itself.
Dates and numbers are Babel's (CLDR), never the C locale's. Templates meet all of it
through :class:`Interface`, which asks the page's ``edition`` for the language.
Nothing here knows a view's fields, an article or an address.
"""

from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.ext import InternationalizationExtension
from jinja2.runtime import Context

from press.azerbaijani.letters import capitalize
from press.languages import ORIGINAL, Language
from press.views import Date

THEME: Final = Path(__file__).parent.parent / "themes" / "press"
TRANSLATIONS: Final = THEME / "translations"


def message(text: str) -> str:
    """Mark an interface text that is translated later, where it is used."""
    return text


#: What lists, feeds and search results say of a text; nothing is said of an original.
STATUS_LABELS: Final = {
    "official": message("Official translation"),
    "reviewed": message("Reviewed translation"),
    "machine": message("Machine translation, not reviewed"),
    "stub": message("Not translated yet"),
}


def status_text(status: str, language: Language) -> str:
    """Return a :class:`press.views.Status` name in words; empty for an original."""
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


def date_view(moment: datetime, language: Language) -> Date:
    """Return what templates see of a moment; `moment` is aware, in Baku time."""
    clock = f"{moment.hour:02}:{moment.minute:02}"
    return Date(moment.isoformat(), date_text(moment.date(), language), clock)


def day_view(day: date | None, language: Language) -> Date | None:
    """Return what templates see of a day without a time; nothing where it is not known."""
    return None if day is None else Date(day.isoformat(), date_text(day, language), "")


@cache
def month_name(month: int, language: Language) -> str:
    """Return a month's name (1 to 12) as it stands alone: «mart», "March"."""
    return format_date(date(2000, month, 1), "LLLL", locale=language.locale)


def month_text(year: int, month: int, language: Language) -> str:
    """Return a month of a year as a heading has it: «Mart 2023», "March 2023".

    Not CLDR's skeletons: Babel's ``format_skeleton`` shortens the month's name.
    """
    return capitalize(f"{month_name(month, language)} {year}")


@cache
def number_text(number: float, language: Language) -> str:
    """Return a number with the language's separators: «75.000», "75,000"."""
    return format_decimal(number, locale=language.locale)


class Interface(InternationalizationExtension):
    """The interface for templates: words, numbers, months, statuses."""

    def __init__(self, environment: Environment) -> None:
        """Give the environment the words, and filters that speak the page's language."""
        super().__init__(environment)
        self._install_callables(
            _in_page_language(gettext), _in_page_language(ngettext), newstyle=True
        )
        environment.globals.update(gettext_in=gettext, ORIGINAL=ORIGINAL)
        environment.filters["number"] = _filter(number_text)
        environment.filters["status"] = _filter(status_text)
        environment.filters["month"] = _filter(month_name)
        environment.policies["ext.i18n.trimmed"] = True
        # Metadata is UTF-8 like the page around it, in the order the template gives.
        environment.policies["json.dumps_kwargs"] = {
            "ensure_ascii": False,
            "separators": (",", ":"),
        }


def _in_page_language(function: Callable[..., str]) -> Callable[..., str]:
    @pass_context
    def translated(context: Context, *arguments: Any) -> str:
        return function(_language(context), *arguments)

    return translated


def _filter(function: Callable[[Any, Language], str]) -> Callable[..., str]:
    @pass_context
    def filtered(context: Context, value: Any) -> str:
        return function(value, _language(context))

    return filtered


def _language(context: Context) -> Language:
    language: Language = context["edition"].language
    return language


def jinja_options() -> dict[str, Any]:
    """Return how the theme's templates are read: the arguments of a Jinja environment."""
    return {
        "autoescape": True,
        "undefined": StrictUndefined,  # a misspelled name fails the build
        "trim_blocks": True,
        "lstrip_blocks": True,
        "extensions": [Interface],
    }
