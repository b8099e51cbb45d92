"""Repair of received titles."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press.azerbaijani.letters import received_form
from press.importer.titles import TitleRepairer

SOURCE = Path(__file__).parents[1] / "sources" / "000_10620d4bb5e3c50c.txt"


@pytest.fixture(scope="module")
def repairer() -> TitleRepairer:
    """One repairer for all: it is not changed by repairing."""
    return TitleRepairer.shipped()


def test_the_real_article_gets_its_title_back_without_a_doubt(repairer: TitleRepairer) -> None:
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
    repairer: TitleRepairer, title: str, body: str
) -> None:
    """Whatever the title and the body, the repair's received form is the received title."""
    received = received_form(title)
    assert received_form(repairer.repair(received, f"{body} {title}").title) == received
