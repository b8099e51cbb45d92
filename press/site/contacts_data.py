"""The contacts with other countries as data: ``/data/contacts.json`` and ``/data/contacts.csv``.

A row is an article whose event is a contact, by date. It says what the article's event record
states, as its headline or an editor has it; what is not known is left out. A withdrawn article
has no row.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from press.archive.archive import Pair
from press.content.events.event_record import Participant
from press.languages import LANGUAGES, ORIGINAL
from press.pages import facts
from press.pages.edition import Edition

CONTACTS_JSON: Final = "data/contacts.json"
CONTACTS_CSV: Final = "data/contacts.csv"
#: The parts of an event that a row has.
_PARTS: Final = ("agent", "partner", "place")
_COLUMNS: Final = (
    *("date", "kind", "countries"),
    *(f"{part}{what}" for part in _PARTS for what in ("", "_office", "_id")),
    *("article", *(f"page_{language}" for language in LANGUAGES), "source"),
)

#: A row as JSON has it.
Row = Mapping[str, Any]


def contacts_json(rows: Iterable[Row]) -> str:
    """Return the rows as JSON, one a line."""
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    return "[\n" + ",\n".join(lines) + "\n]\n"


def contacts_csv(rows: Iterable[Row]) -> str:
    """Return the rows as a table with a head; several in one place stand behind semicolons.

    Names and offices are in the language of the originals.
    """
    table = io.StringIO()
    writer = csv.DictWriter(table, _COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(map(_cells, rows))
    return table.getvalue()


def contact_rows(editions: Sequence[Edition], site_url: str) -> Iterator[Row]:
    """Yield the row of each contact; addresses are absolute where the site knows its own."""
    for pair in editions[0].archive.pairs:
        if pair.event and pair.contacts and not pair.original.withdrawn:
            yield _row(pair, editions, site_url)


def _row(pair: Pair, editions: Sequence[Edition], site_url: str) -> Row:
    original, event = pair.original, pair.event
    assert event is not None
    day = original.date.date()
    parts = {
        part: [_participant(one, day, editions) for one in event.part(part)] for part in _PARTS
    }
    return {
        "date": day.isoformat(),
        "kind": event.kind,
        "countries": list(pair.contacts),
        **{part: several for part, several in parts.items() if several},
        "known": {part: how for part, how in event.known.items() if part in _PARTS},
        "article": original.id,
        "pages": {
            str(edition.language): f"{site_url}/{edition.address_of(original)}"
            for edition in editions
        },
        "source": original.source,
    }


def _participant(one: Participant, day: date, editions: Sequence[Edition]) -> Row:
    """Return somebody as the event has him, and as the authority does where it knows him."""
    entity = editions[0].archive.authority.get(one.entity)
    if entity is None:
        office = {str(ORIGINAL): one.office} if one.office else {}
        return _known({"names": {str(ORIGINAL): one.name}, "office": office})
    offices = {
        str(edition.language): "; ".join(facts.offices_on(day, entity, edition.language))
        for edition in editions
    }
    return _known(
        {
            "id": entity.id,
            "names": {str(language): name for language, name in entity.names.items()},
            "office": {code: office for code, office in offices.items() if office},
        }
    )


def _known(said: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in said.items() if value}


def _cells(row: Row) -> dict[str, str]:
    """Return a row of the table."""
    cells = {key: row[key] for key in ("date", "kind", "article", "source")}
    cells["countries"] = "; ".join(row["countries"])
    for part in _PARTS:
        several = row.get(part, ())
        cells[part] = "; ".join(one["names"][str(ORIGINAL)] for one in several)
        offices = (one.get("office", {}).get(str(ORIGINAL), "") for one in several)
        cells[f"{part}_office"] = "; ".join(filter(None, offices))
        cells[f"{part}_id"] = "; ".join(one["id"] for one in several if "id" in one)
    for code, address in row["pages"].items():
        cells[f"page_{code}"] = address
    return cells
