"""Many numbers at once are written as single ones are, and read back by what they are."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.languages import ORIGINAL, TRANSLATION
from press.search.codec import PieceWriter, planes, planes_for, varints
from press.search.stretches import Stretches
from press.search.texts import FieldTexts, Texts

NUMBERS = st.lists(st.integers(0, 2**32 - 1))


def written(numbers: list[int]) -> bytes:
    """Return numbers as a piece has them, one by one, without the piece's head."""
    return bytes(PieceWriter("T", 0).numbers(numbers)._bytes[2:])


@given(NUMBERS)
def test_numbers_encoded_at_once_are_those_encoded_one_by_one(numbers: list[int]) -> None:
    """The bytes are the same, and the ends tell where each number stands among them."""
    encoded, ends = varints(np.array(numbers, np.uint32))
    assert encoded.tobytes() == written(numbers)
    for place, number in enumerate(numbers):
        assert encoded[ends[place] : ends[place + 1]].tobytes() == written([number])


@given(NUMBERS)
def test_planes_hold_every_byte_of_every_number(numbers: list[int]) -> None:
    """All lowest bytes come first, then the next ones, as many as the largest number has."""
    count = planes_for(np.array(numbers, np.uint32))
    encoded = planes(np.array(numbers, np.uint32), count)
    rows = [encoded[plane * len(numbers) :][: len(numbers)] for plane in range(count)]
    assert [
        int.from_bytes(bytes(column), "little") for column in zip(*rows, strict=True)
    ] == numbers


@pytest.mark.parametrize(("largest", "count"), [(0, 1), (255, 1), (256, 2), (65_536, 3)])
def test_planes_are_as_many_as_needed(largest: int, count: int) -> None:
    """One plane for what fits a byte."""
    assert planes_for(np.array([0, largest], np.uint32)) == count


@given(st.lists(st.lists(st.integers(0, 9))), st.data())
def test_stretches_give_lists_one_after_the_other(
    lists: list[list[int]], data: st.DataObject
) -> None:
    """Lists may be asked for in any order, and more than once."""
    stretches = Stretches(
        np.array([value for one in lists for value in one], np.int64),
        np.array([len(one) for one in lists], np.int64),
    )
    places = data.draw(st.lists(st.integers(0, len(lists) - 1))) if lists else []
    expected = [value for place in places for value in lists[place]]
    assert stretches.of(np.array(places, np.int64)).tolist() == expected


def test_a_text_is_read_once_for_each_language() -> None:
    """The same text has the same number; in another language it is another text."""
    texts = Texts()
    first = texts.add("ISLAM Lavanqada", ORIGINAL)
    assert texts.add("ISLAM Lavanqada", ORIGINAL) == first
    assert texts.add("ISLAM Lavanqada", TRANSLATION) != first
    assert list(texts.forms("ISLAM Lavanqada", ORIGINAL)) == ["ıslam", "lavanqada"]
    assert list(texts.forms("ISLAM Lavanqada", TRANSLATION)) == ["islam", "lavanqada"]


@pytest.mark.parametrize("part", [1, 3, 1000])
def test_runs_come_with_their_documents(part: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many are worked on at a time, none is lost, and none is another document's."""
    monkeypatch.setattr("press.search.texts.PART", part)
    texts, field = Texts(), FieldTexts()
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
