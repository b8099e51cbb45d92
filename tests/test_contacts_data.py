"""Contacts with other countries as data."""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from press.archive.archive import Archive
from press.content.events.actors import Sort
from press.content.events.event_record import Event, Participant
from press.entities.entity import Role
from press.languages import LANGUAGES, ORIGINAL, TRANSLATION
from press.pages.edition import Edition
from press.site.contacts_data import contact_rows, contacts_csv, contacts_json
from tests.small_archive import AUTHORITY, edition

SITE_URL = "https://archive.example"
PRESIDENT = Role({ORIGINAL: "Velmara Prezidenti", TRANSLATION: "President of Velmara"}, "2019")
TALVIK = replace(AUTHORITY["daren-talvik"], roles=(PRESIDENT,))
RECEIVED = Event(
    "received",
    agent=(Participant("Daren Talvik", Sort.PERSON, entity="daren-talvik"),),
    partner=(Participant("Lina Orsova", Sort.PERSON, office="Ornelin baş naziri"),),
    known={"agent": "headline", "partner": "editor"},
)


def editions(**of_first: Any) -> Sequence[Edition]:
    """Return the small archive with a contact in its first article."""
    own = edition(ORIGINAL)
    first, *others = own.archive.pairs
    contact = replace(
        first,
        event=RECEIVED,
        contacts=("ornel",),
        original=replace(first.original, **of_first),
    )
    archive = Archive([contact, *others], {**AUTHORITY, "daren-talvik": TALVIK})
    return [replace(edition(language), archive=archive) for language in LANGUAGES]


def test_a_row_says_what_the_event_states() -> None:
    """Who in which office, whom, which country, how it is known, and where it stands."""
    (row,) = json.loads(contacts_json(contact_rows(editions(), SITE_URL)))
    assert row == {
        "date": "2021-05-03",
        "kind": "received",
        "countries": ["ornel"],
        "agent": [
            {
                "id": "daren-talvik",
                "names": {"az": "Daren Talvik", "en": "Daren Talvik"},
                "office": {"az": "Velmara Prezidenti", "en": "President of Velmara"},
            }
        ],
        "partner": [{"names": {"az": "Lina Orsova"}, "office": {"az": "Ornelin baş naziri"}}],
        "known": {"agent": "headline", "partner": "editor"},
        "article": "11",
        "pages": {
            "az": f"{SITE_URL}/az/2021/05/11.html",
            "en": f"{SITE_URL}/en/2021/05/11.html",
        },
        "source": "https://press.example/11",
    }


def test_the_table_has_the_same_rows() -> None:
    """A spreadsheet reads one line a contact, with names in the originals' language."""
    (row,) = csv.DictReader(io.StringIO(contacts_csv(contact_rows(editions(), SITE_URL))))
    assert (row["date"], row["agent"], row["agent_id"]) == (
        "2021-05-03",
        "Daren Talvik",
        "daren-talvik",
    )
    assert (row["partner"], row["partner_office"]) == ("Lina Orsova", "Ornelin baş naziri")
    assert (row["countries"], row["place"]) == ("ornel", "")


def test_what_was_withdrawn_has_no_row() -> None:
    """Neither a withdrawn article nor one that is no contact stands there."""
    assert list(contact_rows(editions(withdrawn="An error."), SITE_URL)) == []
