"""A name without its case, by one form of it."""

import pytest

from press.language.azerbaijani.nominative import nominative
from tests.cases_table import read_cases


@pytest.mark.parametrize("row", read_cases("nominatives.tsv"), ids=lambda row: row["rule"])
def test_nominatives(row: dict[str, str]) -> None:
    """Each rule of the table; a question mark where nobody can tell."""
    assert (nominative(row["form"]) or "?") == row["nominative"]
