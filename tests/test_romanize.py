"""English spelling of names: the rule and its exceptions, as tests/cases/romanize*.tsv show."""

import pytest

from press.language.azerbaijani.romanize import english_spelling
from tests.cases_table import read_cases

Case = dict[str, str]


@pytest.mark.parametrize("case", read_cases("romanize.tsv"))
def test_names_are_spelled_by_rule_or_exception(case: Case) -> None:
    """A name is spelled by the decision of 2020, or as English has long spelled it."""
    assert english_spelling(case["azerbaijani"]) == case["english"]


@pytest.mark.parametrize("case", read_cases("romanize-form.tsv"))
def test_capitals_and_signs_stay(case: Case) -> None:
    """Capitals, signs and blanks of a name are what they were; a word with a figure too."""
    assert english_spelling(case["azerbaijani"]) == case["english"]
