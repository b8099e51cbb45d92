"""The archive's own names, found in sentences written to be hard: a floor that must hold."""

from pathlib import Path

import pytest

from benchmarks.entities import GOLD, Case, accuracy, misses, tried
from press.entities.authority.authority import Authority, load_authority
from press.language.azerbaijani.sentences import split_sentences
from press.problems import Problems

ENTITIES = Path(__file__).parents[1] / "content" / "entities"


@pytest.fixture(scope="module")
def authority() -> Authority:
    """Return the names that the archive begins with."""
    return load_authority(ENTITIES, Problems())


@pytest.fixture(scope="module")
def cases(authority: Authority) -> list[Case]:
    """Return the cases of the gold, tried."""
    return list(tried(authority, GOLD.read_text("utf-8")))


def test_the_gold_is_sound(authority: Authority, cases: list[Case]) -> None:
    """At least 300 sentences, each once; every name expected has a page and stands in the text."""
    assert len(cases) >= 300
    assert len({case.text for case in cases}) == len(cases)
    for case in cases:
        sentences = split_sentences(case.text)
        assert " ".join(sentences) == case.text
        for entity, words in case.expected:
            assert entity in authority, case.text
            assert any(words in sentence for sentence in sentences), case.text


def test_names_are_found_right(cases: list[Case]) -> None:
    """At least 98 in 100 of what is found is right, and 95 in 100 of what is named is found."""
    missed = [row for row in accuracy(cases) if row.reached is False]
    assert missed == [], "\n".join(misses(cases))
