"""Texts are cut into tokens once, and their tokens found again by field, document and language."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.languages import ORIGINAL, TRANSLATION
from press.search.token_streams import FieldTexts, RaggedArray, TokenStreams


@given(st.lists(st.lists(st.integers(0, 9))), st.data())
def test_a_ragged_array_gives_its_lists_one_after_the_other(
    lists: list[list[int]], data: st.DataObject
) -> None:
    """Lists may be asked for in any order, and more than once."""
    ragged = RaggedArray(
        np.array([value for one in lists for value in one], np.int64),
        np.array([len(one) for one in lists], np.int64),
    )
    places = data.draw(st.lists(st.integers(0, len(lists) - 1))) if lists else []
    expected = [value for place in places for value in lists[place]]
    assert ragged.take(np.array(places, np.int64)).tolist() == expected


def test_a_text_is_read_once_for_each_language() -> None:
    """The same text has the same id; in another language it is another text."""
    streams = TokenStreams()
    first = streams.add("ISLAM Lavanqada", ORIGINAL)
    assert streams.add("ISLAM Lavanqada", ORIGINAL) == first
    assert streams.add("ISLAM Lavanqada", TRANSLATION) != first


def test_words_that_are_watched_are_found_in_a_text() -> None:
    """Whether a text read before or after has a watched word is known; others may be left out."""
    streams = TokenStreams()
    streams.add("ISLAM Lavanqada", ORIGINAL)
    for language, form in ((ORIGINAL, "ıslam"), (TRANSLATION, "islam")):
        streams.watch(language, ["islam", "ıslam"])
        assert list(streams.watched_forms("ISLAM Lavanqada", language)) == [form]
        assert list(streams.watched_forms("Lavanqada ISLAM, liman", language)) == [form]


@pytest.mark.parametrize("batch", [1, 3, 1000])
def test_tokens_come_with_their_documents(batch: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many are worked on at a time, none is lost, and none is another document's."""
    monkeypatch.setattr("press.search.token_streams.BATCH_TOKENS", batch)
    streams, field = TokenStreams(), FieldTexts()
    documents = [["bir iki", "üç"], [], ["iki"], ["", "dörd bir bir"]]
    for held in documents:
        field.add(streams.add(text, ORIGINAL) for text in held)
    tokens = list(streams.token_ids(ORIGINAL))
    found = [
        (tokens[token_id], document)
        for token_ids, documents_of in field.batches(streams.by_text())
        for token_id, document in zip(token_ids.tolist(), documents_of.tolist(), strict=True)
    ]
    expected = [(w, n) for n, held in enumerate(documents) for text in held for w in text.split()]
    assert found == expected
