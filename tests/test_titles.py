"""Repair of received titles."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press.importer.titles.calibration import in_doubt
from press.importer.titles.decoder import TitleRestorer
from press.importer.titles.tokens import slots, tokens, trace
from press.language.azerbaijani.letters import received_form
from tests.cases_table import read_cases

SOURCE = Path(__file__).parents[1] / "sources" / "000_10620d4bb5e3c50c.txt"


@pytest.fixture(scope="module")
def repairer() -> TitleRestorer:
    """One repairer for all: it is not changed by repairing."""
    return TitleRestorer.shipped()


def test_the_real_article_gets_its_title_back_without_a_doubt(repairer: TitleRestorer) -> None:
    """The first real source article has its title back from its own body, with no doubts."""
    head, _, body = SOURCE.read_text("utf-8").partition("\n\n")
    received = head.splitlines()[0].removeprefix("Title: ")
    repaired = repairer.repair(received, body)
    assert repaired.title == (
        "İlham Əliyev Beynəlxalq Miqrasiya Təşkilatının Baş direktorunu qəbul edib"
    )
    assert repaired.doubts == ()


_TEXT = st.text(alphabet=st.sampled_from("aAbəƏıIiİşŞçöüğĞ“”–—- \"'.:59№é\n"), max_size=40)


@settings(deadline=None, max_examples=150)
@given(title=_TEXT, body=_TEXT)
def test_a_repair_folds_back_to_what_was_received(
    repairer: TitleRestorer, title: str, body: str
) -> None:
    """Whatever the title and the body, the repair's received form is the received title."""
    received = received_form(title)
    assert received_form(repairer.repair(received, f"{body} {title}").title) == received


@pytest.mark.parametrize("case", read_cases("titles.tsv"), ids=lambda case: case["received"])
def test_titles_are_repaired_with_their_articles(
    repairer: TitleRestorer, case: dict[str, str]
) -> None:
    """A title gets the letters that its article has, and no doubt where the article settles it."""
    repaired = repairer.repair(case["received"], case["body"])
    assert (repaired.title, ", ".join(repaired.doubts)) == (case["title"], case["doubts"])


def test_a_word_that_two_readings_fit_stays_in_doubt(repairer: TitleRestorer) -> None:
    """Where nothing tells which of two words stood there, the word is listed."""
    assert "Qrlin" in received_form(" ".join(repairer.repair("Qrlin", "").doubts))


def test_words_of_one_reading_are_in_no_doubt(repairer: TitleRestorer) -> None:
    """Common words that no other word leaves the same letters of are not doubted."""
    assert repairer.repair("Azrbaycann Prezidenti", "").doubts == ()


def test_what_is_learnt_settles_a_name(repairer: TitleRestorer) -> None:
    """A name that no list has is spelled as the archive's own articles spell it."""
    del repairer
    own = TitleRestorer.shipped()
    assert own.repair("Ormldi", "").title != "Ormələdi"
    own.learn(["Ormələdi şəhərində görüş olub."] * 5)
    assert own.repair("Ormldi", "").title == "Ormələdi"


@pytest.mark.parametrize(
    ("sure", "doubted"),
    [([1.0, 0.999], []), ([0.9, 1.0, 0.99], [0]), ([0.9, 0.5, 0.98], [0, 1, 2]), ([], [])],
)
def test_the_least_sure_words_are_in_doubt_until_the_rest_is_sure(
    sure: list[float], doubted: list[int]
) -> None:
    """The words that are not in doubt are, all together, sure enough."""
    assert in_doubt(sure, 0.985) == doubted


def test_brackets_commas_and_capitals_are_seen_in_titles_as_in_texts() -> None:
    """A received title is cut into the same tokens as the true text it stands for."""
    true = "Rəhbər görüşüb, sənəd imzalayıb (FOTO)"
    received = slots(received_form(true), lambda word: (word,))
    assert [slot.trace for slot in received] == [trace(token) for token in tokens(true)[1:]]
