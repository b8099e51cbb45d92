"""An article's id is the end of the address it comes from, or there is none."""

from operator import itemgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.importer.id_from_address import AddressError, article_id, earlier_id
from tests.cases_table import read_cases

CASES = read_cases("article_ids.tsv")
RIGHT = [case for case in CASES if case["id"]]
WRONG = [case for case in CASES if not case["id"]]


@pytest.mark.parametrize("case", RIGHT, ids=itemgetter("address"))
def test_the_end_of_the_address_is_the_id(case: dict[str, str]) -> None:
    """The own host's ids stand alone, others begin with their host's first label."""
    assert article_id(case["address"], "president.az") == case["id"]


@pytest.mark.parametrize("case", WRONG, ids=itemgetter("address"))
def test_unsafe_addresses_give_none(case: dict[str, str]) -> None:
    """An address that could name a file elsewhere, or nothing, is refused and quoted."""
    with pytest.raises(AddressError) as caught:
        article_id(case["address"], "president.az")
    assert str(caught.value).startswith(case["problem"])


def test_an_id_that_was_given_before_the_rule() -> None:
    """Archives have ids by the path alone, where it gave one."""
    assert earlier_id("https://example.invalid/view?id=4800", "president.az") == "example-view"
    assert earlier_id("https://example.invalid/8178", "president.az") == "example-8178"
    assert earlier_id("https://example.invalid/index.php?id=48", "president.az") == ""


@given(st.text())
def test_every_id_is_a_file_name(ending: str) -> None:
    """Whatever an address ends in, an id is letters a to z, digits and hyphens."""
    try:
        found = article_id(f"https://president.az/{ending}", "president.az")
    except AddressError:
        return
    assert found.isascii()
    assert found.replace("-", "").isalnum()
