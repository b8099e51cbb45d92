"""The ending of a known phrase says its case."""

import pytest

from press.language.azerbaijani.cases import case_of, possessed
from tests.cases_table import read_cases

CASES = read_cases("noun-cases.tsv")


@pytest.mark.parametrize("row", CASES, ids=lambda row: f"{row['phrase']}-{row['form']}")
def test_endings_tell_the_case(row: dict[str, str]) -> None:
    """Vowels harmonize, soft letters may soften, marks join anything."""
    assert (case_of(row["phrase"], row["form"]) or "") == row["case"]


@pytest.mark.parametrize(
    ("alone", "of_somebody"),
    [
        ("prezident", "prezidenti"),
        ("sədr", "sədri"),
        ("direktor", "direktoru"),
        ("kraliça", "kraliçası"),
        ("sərəncamçı", "sərəncamçısı"),
        ("məlik", "məliyi"),
        ("qonaq", "qonağı"),
    ],
)
def test_offices_as_somebodys(alone: str, of_somebody: str) -> None:
    """The third person's possessive harmonizes; a soft letter softens."""
    assert possessed(alone) == of_somebody
