"""Received titles get their letters back."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press.importer.titles.calibration import in_doubt
from press.importer.titles.restorer import TitleRestorer
from press.importer.titles.tokens import observation, slots, tokens
from press.language.azerbaijani.letters import received_form
from tests.cases_table import read_cases

SOURCE = Path(__file__).parents[1] / "sources" / "000_10620d4bb5e3c50c.txt"


@pytest.fixture(scope="module")
def restorer() -> TitleRestorer:
    """One restorer for all: restoring does not change it."""
    return TitleRestorer.shipped()


def test_the_real_article_gets_its_title_back_without_a_doubt(restorer: TitleRestorer) -> None:
    """The first real source article has its title back from its own body, with no doubts."""
    head, _, body = SOURCE.read_text("utf-8").partition("\n\n")
    received = head.splitlines()[0].removeprefix("Title: ")
    restored = restorer.restore(received, body)
    assert restored.title == (
        "İlham Əliyev Beynəlxalq Miqrasiya Təşkilatının Baş direktorunu qəbul edib"
    )
    assert restored.doubts == ()


_TEXT = st.text(alphabet=st.sampled_from("aAbəƏıIiİşŞçöüğĞ“”–—- \"'.:59№é\n"), max_size=40)


@settings(deadline=None, max_examples=150)
@given(title=_TEXT, body=_TEXT)
def test_a_restored_title_folds_back_to_the_received_one(
    restorer: TitleRestorer, title: str, body: str
) -> None:
    """Whatever the title and the body, the restored title's received form is the received title."""
    received = received_form(title)
    assert received_form(restorer.restore(received, f"{body} {title}").title) == received


@pytest.mark.parametrize("case", read_cases("titles.tsv"), ids=lambda case: case["received"])
def test_titles_are_restored_with_their_articles(
    restorer: TitleRestorer, case: dict[str, str]
) -> None:
    """A title gets the letters that its article has, and no doubt where the article settles it."""
    restored = restorer.restore(case["received"], case["body"])
    assert (restored.title, ", ".join(restored.doubts)) == (case["title"], case["doubts"])


@pytest.mark.parametrize("letters", [60, 120, 180, 4000])
def test_a_word_that_no_language_has_stays(restorer: TitleRestorer, letters: int) -> None:
    """However long a word, the title is restored, and the other words get their letters."""
    word = "b" * letters
    restored = restorer.restore(f"ol {word} ld", "Öl ölüldü.")
    assert received_form(restored.title) == f"ol {word} ld"


def test_a_word_that_two_readings_fit_stays_in_doubt(restorer: TitleRestorer) -> None:
    """Where nothing tells which of two words stood there, the word is listed."""
    assert "Qrlin" in received_form(" ".join(restorer.restore("Qrlin", "").doubts))


def test_words_of_one_reading_are_in_no_doubt(restorer: TitleRestorer) -> None:
    """Common words that no other word leaves the same letters of are not doubted."""
    assert restorer.restore("Azrbaycann Prezidenti", "").doubts == ()


def test_what_is_learnt_settles_a_name(restorer: TitleRestorer) -> None:
    """A name that no list has is spelled as the archive's own articles spell it."""
    del restorer
    own = TitleRestorer.shipped()
    assert own.restore("Ormldi", "").title != "Ormələdi"
    own.learn(["Ormələdi şəhərində görüş olub."] * 5)
    assert own.restore("Ormldi", "").title == "Ormələdi"


@pytest.mark.parametrize(
    ("probabilities", "doubted"),
    [([1.0, 0.999], []), ([0.9, 1.0, 0.99], [0]), ([0.9, 0.5, 0.98], [0, 1, 2]), ([], [])],
)
def test_the_least_likely_words_are_in_doubt_until_the_rest_is_likely_enough(
    probabilities: list[float], doubted: list[int]
) -> None:
    """The words that are not in doubt are, all together, right with the probability asked for."""
    assert in_doubt(probabilities, 0.985) == doubted


def test_brackets_commas_and_capitals_are_seen_in_titles_as_in_texts() -> None:
    """A received title is cut into the same tokens as the true text it stands for."""
    true = "Rəhbər görüşüb, sənəd imzalayıb (FOTO)"
    observed = [slot.observation for slot in slots(received_form(true), lambda word: (word,))]
    assert observed == [observation(token) for token in tokens(true)[1:]]
