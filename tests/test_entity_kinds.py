"""The kinds of entity: what each declares fits what the rest of the archive knows."""

import pickle
from copy import deepcopy
from dataclasses import replace

import pytest

from press.content.ids import one_case
from press.entities.kinds import ENTITY_KINDS
from press.entities.kinds.event import EVENT
from press.entities.kinds.organization import ORGANIZATION
from press.entities.kinds.person import PERSON
from press.language.interface import gettext
from press.languages import ORIGINAL
from press.translation.headlines.grammar import FILLS


def test_kinds_are_told_apart_by_word_and_folder() -> None:
    """No two kinds share the word in data, or the folder of pages and the authority file."""
    assert len({kind.name for kind in ENTITY_KINDS}) == len(ENTITY_KINDS)
    assert len({kind.plural for kind in ENTITY_KINDS}) == len(ENTITY_KINDS)
    assert {kind.plural for kind in ENTITY_KINDS} == {one_case(k.plural) for k in ENTITY_KINDS}
    assert [str(kind) for kind in ENTITY_KINDS] == [kind.name for kind in ENTITY_KINDS]


def test_a_name_fills_a_slot_that_headlines_have() -> None:
    """The slot of a kind is one of the table of headlines, or none."""
    assert {kind.headline_slot for kind in ENTITY_KINDS} <= FILLS.keys() | {""}


def test_a_slot_that_headlines_have_not_is_refused() -> None:
    """It would be ignored, and the newcomer would look for the reason elsewhere."""
    with pytest.raises(ValueError, match="person: headline_slot is “SHIP”; expected one of WHO"):
        replace(PERSON, headline_slot="SHIP")  # type: ignore[arg-type]  # what is refused


def test_every_kind_is_called_in_azerbaijani_too() -> None:
    """Each word for readers is in the catalog."""
    for kind in ENTITY_KINDS:
        for text in (kind.label, kind.heading, kind.noun, kind.parent_label, kind.dates_label):
            assert gettext(ORIGINAL, text) != text, text


def test_what_a_kind_does_not_say_has_a_default() -> None:
    """A kind begins with a founding, belongs to its parent, and has no article in English."""
    assert (PERSON.dates_label, EVENT.dates_label) == ("Founded", "When")
    assert (ORGANIZATION.parent_label, PERSON.parent_label) == ("Belongs to", "Affiliation")
    assert PERSON.takes_article("The Hague") is False
    assert ORGANIZATION.takes_article("United Nations") is True


def test_a_kind_stays_one_object() -> None:
    """A kind that another process hands back, or a copy holds, is the very object."""
    for kind in ENTITY_KINDS:
        assert pickle.loads(pickle.dumps(kind)) is kind
        assert deepcopy(kind) is kind
