"""An article's id is the end of the address it comes from, or there is none."""

from operator import itemgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.importer.article_id import AddressError, article_id
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


@given(st.text())
def test_every_id_is_a_file_name(ending: str) -> None:
    """Whatever an address ends in, an id is letters a to z, digits and hyphens."""
    try:
        found = article_id(f"https://president.az/{ending}", "president.az")
    except AddressError:
        return
    assert found.isascii()
    assert found.replace("-", "").isalnum()
