"""Chains of suffixes: the rules that tests/cases/inflected.tsv and stems-*.tsv show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.language.azerbaijani.suffixes import (
    TABLE,
    before_joiner,
    candidate_stems,
    endings,
    is_inflected_form,
    sound,
)
from tests.cases_table import read_cases

Case = dict[str, str]


@pytest.mark.parametrize("case", read_cases("inflected.tsv"))
def test_a_name_is_known_in_every_inflection(case: Case) -> None:
    """A name takes the noun's suffixes, in harmony and in order, and nothing else."""
    found = is_inflected_form(case["name"], case["form"], possessed=case["possessed"] == "yes")
    assert found == (case["inflected"] == "yes")


@pytest.mark.parametrize("case", read_cases("stems-candidates.tsv"))
def test_grammar_proposes_the_stem(case: Case) -> None:
    """The stem of a regular form is among those that the grammar proposes."""
    assert case["stem"] in candidate_stems(case["form"])


@pytest.mark.parametrize("case", read_cases("stems-refused.tsv"))
def test_grammar_refuses_what_it_does_not_build(case: Case) -> None:
    """No stem is proposed that would take such an ending against the rules."""
    assert case["stem"] not in candidate_stems(case["form"])


def test_every_link_that_is_named_exists() -> None:
    """The table names no link that it does not have, and has none that nothing leads to."""
    named = {link for start in TABLE["starts"].values() for link in start}
    named |= {after for link in TABLE["links"].values() for after in link.get("then", ())}
    assert named == set(TABLE["links"])


_NOUN = sorted(endings("noun"))


@given(st.text("abdeklmnrstuxyzöüığəçş", min_size=2, max_size=8), st.sampled_from(_NOUN))
def test_what_the_grammar_builds_it_takes_apart(stem: str, ending: str) -> None:
    """A stem with any ending that fits its sound has that stem among its candidates."""
    fits = endings("noun")[ending].sounds & sound(stem) and stem not in TABLE["alone"]
    if fits:
        assert stem in candidate_stems(stem + ending)


def test_a_joined_ending_is_cut_off_and_no_other_part() -> None:
    """What follows a hyphen is cut off if it is an ending; a second word is not."""
    assert [before_joiner(word) for word in ("bmt-nin", "2023-cü", "ata-ana", "-nin", "bakı")] == [
        "bmt", "2023", "", "", "",
    ]  # fmt: skip
