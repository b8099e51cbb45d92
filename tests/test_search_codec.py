"""Many numbers at once are written as single ones are, and read back by what they are."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.search.codec import ShardWriter, planes, planes_for, varints

NUMBERS = st.lists(st.integers(0, 2**32 - 1))


def written(numbers: list[int]) -> bytes:
    """Return numbers as a shard has them, one by one, without the shard's head."""
    return bytes(ShardWriter("T", 0).numbers(numbers)._bytes[2:])


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


def test_the_longest_of_strings_is_written() -> None:
    """What is no word, but as long as a book, ends no build."""
    text = "ə" * 20_000
    shard = ShardWriter("W", 0).sorted_strings([text, text + "a"])
    encoded = text.encode()
    numbers = written([0, len(encoded)]) + encoded + written([len(text), 1]) + b"a"
    assert shard._bytes[2:] == numbers
