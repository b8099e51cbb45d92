"""Texts are read once, and their runs found again by field, document and language."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.languages import ORIGINAL, TRANSLATION
from press.search.ragged_array import RaggedArray
from press.search.token_streams import FieldTexts, TokenStreams


@given(st.lists(st.lists(st.integers(0, 9))), st.data())
def test_stretches_give_lists_one_after_the_other(
    lists: list[list[int]], data: st.DataObject
) -> None:
    """Lists may be asked for in any order, and more than once."""
    stretches = RaggedArray(
        np.array([value for one in lists for value in one], np.int64),
        np.array([len(one) for one in lists], np.int64),
    )
    places = data.draw(st.lists(st.integers(0, len(lists) - 1))) if lists else []
    expected = [value for place in places for value in lists[place]]
    assert stretches.of(np.array(places, np.int64)).tolist() == expected


def test_a_text_is_read_once_for_each_language() -> None:
    """The same text has the same number; in another language it is another text."""
    texts = TokenStreams()
    first = texts.add("ISLAM Lavanqada", ORIGINAL)
    assert texts.add("ISLAM Lavanqada", ORIGINAL) == first
    assert texts.add("ISLAM Lavanqada", TRANSLATION) != first
    assert list(texts.forms("ISLAM Lavanqada", ORIGINAL)) == ["ıslam", "lavanqada"]
    assert list(texts.forms("ISLAM Lavanqada", TRANSLATION)) == ["islam", "lavanqada"]


@pytest.mark.parametrize("part", [1, 3, 1000])
def test_runs_come_with_their_documents(part: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many are worked on at a time, none is lost, and none is another document's."""
    monkeypatch.setattr("press.search.token_streams.PART", part)
    texts, field = TokenStreams(), FieldTexts()
    documents = [["bir iki", "üç"], [], ["iki"], ["", "dörd bir bir"]]
    for held in documents:
        field.add(texts.add(text, ORIGINAL) for text in held)
    words = list(texts.runs(ORIGINAL))
    found = [
        (words[run], document)
        for runs, of in field.parts(texts.stretches())
        for run, document in zip(runs.tolist(), of.tolist(), strict=True)
    ]
    expected = [(w, n) for n, held in enumerate(documents) for text in held for w in text.split()]
    assert found == expected
