"""Where every page lives: the one place that makes addresses.

An address is relative to the site and begins with its language
(``az/2023/03/59065.html``); one that ends in ``/`` names a folder's index.
Nothing here reads files or knows how a page looks.
"""

from datetime import date, datetime
from typing import Final
from urllib.parse import urlencode

from press.entities.entity import EntityKind
from press.entities.kinds.place import PLACE
from press.languages import Language

CHOICE: Final = ""
NOT_FOUND: Final = "404.html"


def file_of(address: str) -> str:
    """Return the file that is served at this address."""
    return f"{address}index.html" if address.endswith("/") or not address else address


def front(language: Language) -> str:
    """Return the address of an edition's front page."""
    return f"{language}/"


def article(language: Language, date: datetime, article_id: str) -> str:
    """Return the address of an article; `date` is by the archive's clock."""
    return f"{month(language, date.year, date.month)}{article_id}.html"


def years(language: Language) -> str:
    """Return the address of the list of all years and months."""
    return f"{language}/years/"


def year(language: Language, number: int) -> str:
    """Return the address of a year's months."""
    return f"{language}/{number:04}/"


def month(language: Language, year_number: int, number: int) -> str:
    """Return the address of a month's articles."""
    return f"{year(language, year_number)}{number:02}/"


def day(language: Language, date: date) -> str:
    """Return the address of a day's articles."""
    return f"{month(language, date.year, date.month)}{date.day:02}/"


def sections(language: Language) -> str:
    """Return the address of the list of event kinds."""
    return f"{language}/sections/"


def section(
    language: Language, kind: str, year_number: int | None = None, month_number: int | None = None
) -> str:
    """Return the address of an event kind, or of one year or month of it."""
    return _by_period(f"{sections(language)}{kind}/", year_number, month_number)


def entities(language: Language, kind: EntityKind) -> str:
    """Return the address of the A–Z of one kind of name."""
    return f"{language}/{kind.plural}/"


def entity(
    language: Language,
    kind: EntityKind,
    entity_id: str,
    year_number: int | None = None,
    month_number: int | None = None,
) -> str:
    """Return the address of a name, or of one year or month of it."""
    folder = f"{entities(language, kind)}{entity_id}/"
    return _by_period(folder, year_number, month_number)


def contacts(language: Language, country: str) -> str:
    """Return the address of the contacts with a country."""
    return f"{entity(language, PLACE, country)}contacts.html"


def search_for(language: Language, *entity_ids: str, kind: str = "", month: str = "") -> str:
    """Return the address of a search for what names all these entities, is of a kind, a month."""
    asked = {"names": ",".join(entity_ids), "kind": kind, "from": month, "to": month}
    said = {name: value for name, value in asked.items() if value}
    return f"{search(language)}?{urlencode(said, safe=',')}"


def entity_feed(language: Language, kind: EntityKind, entity_id: str) -> str:
    """Return the address of a name's Atom feed."""
    return f"{entity(language, kind, entity_id)}feed.xml"


def _by_period(folder: str, year_number: int | None, month_number: int | None) -> str:
    if year_number is None:
        return folder
    of_month = "" if month_number is None else f"-{month_number:02}"
    return f"{folder}{year_number:04}{of_month}.html"


def text(language: Language, name: str) -> str:
    """Return the address of a page that editors write."""
    return f"{language}/{name}.html"


def search(language: Language) -> str:
    """Return the address of the search page."""
    return text(language, "search")


def search_index(language: Language) -> str:
    """Return the folder of an edition's search index."""
    return f"search/{language}/"


def script_words(language: Language) -> str:
    """Return the address of the words that scripts speak in this language."""
    return f"{language}/words.js"


def feed(language: Language) -> str:
    """Return the address of an edition's Atom feed."""
    return f"{language}/feed.xml"
