"""The bytes of a shard: varints, planes of bytes, front-coded strings, JSON, gzip.

Read in the browser by `search/reader.js`, whose methods have the names of those here. Numbers
are LEB128 varints; many of about one size are planes of bytes, all the lowest bytes first,
which compress better. Strings are UTF-8 behind their length in bytes; sorted ones are
front-coded. Nothing here knows what a shard holds.
"""

import gzip
import json
import marshal
from collections.abc import Iterable
from typing import Any, Final, Self

import numpy as np
from numpy.typing import NDArray

#: The lowest bit of each seven that a byte of a varint holds.
_SHIFTS: Final = (0, 7, 14, 21, 28)


def _varint(value: int) -> bytes:
    encoded = bytearray()
    while value > 0x7F:
        encoded.append(value & 0x7F | 0x80)
        value >>= 7
    encoded.append(value)
    return bytes(encoded)


def varints(values: NDArray[np.uint32]) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Encode many numbers; return the bytes, and where those of each number begin and all end.

    The second array is one longer than `values`.
    """
    sizes = np.ones(len(values), np.int64)
    for shift in _SHIFTS[1:]:
        sizes += values >= 1 << shift
    ends = np.cumsum(sizes)
    starts = ends - sizes
    encoded = np.empty(sizes.sum(), np.uint8)
    for place, shift in enumerate(_SHIFTS):
        has_byte = sizes > place
        more = (sizes > place + 1)[has_byte]
        encoded[starts[has_byte] + place] = values[has_byte] >> shift & 0x7F | more << 7
    return encoded, np.concatenate([[0], ends])


def planes_for(values: NDArray[np.uint32]) -> int:
    """Return how many bytes the largest of these numbers has."""
    return max(1, (int(values.max(initial=0)).bit_length() + 7) // 8)


def planes(values: NDArray[np.uint32], count: int) -> bytes:
    """Return the lowest byte of each number, then the next ones, `count` times."""
    return b"".join(
        (values >> 8 * plane & 0xFF).astype(np.uint8).tobytes() for plane in range(count)
    )


#: The numbers that are written most, ready-made.
_VARINTS: Final = [_varint(value) for value in range(1 << 14)]
#: Shorter strings have no number beyond those, whatever their letters.
_SHORT: Final = len(_VARINTS) // 4


class ShardWriter:
    """The bytes of one shard, in the order in which they are read."""

    def __init__(self, kind: str, number: int) -> None:
        """Begin with what tells the reader that this is the shard it asked for.

        `kind` is one letter.
        """
        self._bytes = bytearray(kind.encode("ascii"))
        self.number(number)

    def number(self, value: int) -> Self:
        """Append one number, 0 or more."""
        self._bytes += _VARINTS[value] if value < len(_VARINTS) else _varint(value)
        return self

    def numbers(self, values: Iterable[int]) -> Self:
        """Append numbers without their count."""
        most = len(_VARINTS)
        self._bytes += b"".join(
            [_VARINTS[value] if value < most else _varint(value) for value in values]
        )
        return self

    def raw(self, encoded: bytes) -> Self:
        """Append what is encoded already."""
        self._bytes += encoded
        return self

    def string(self, text: str) -> Self:
        """Append a string."""
        encoded = text.encode()
        self.number(len(encoded))
        self._bytes += encoded
        return self

    def sorted_strings(self, texts: Iterable[str]) -> Self:
        """Append strings front-coded: how much each shares with the one before, and its rest."""
        before = ""
        parts: list[bytes] = []
        for text in texts:
            shared = common_prefix_length(before, text)
            rest = text[shared:].encode()
            if len(text) < _SHORT:
                parts += (_VARINTS[shared], _VARINTS[len(rest)], rest)
            else:
                parts += (_varint(shared), _varint(len(rest)), rest)
            before = text
        self._bytes += b"".join(parts)
        return self

    def relative(self, base: str, text: str) -> Self:
        """Append a string as how much of the base's end is cut off, and what comes instead."""
        shared = common_prefix_length(base, text)
        return self.number(len(base) - shared).string(text[shared:])

    def content(self) -> bytes:
        """Return the shard."""
        return bytes(self._bytes)


def compress(content: bytes) -> bytes:
    """Return the gzipped content; equal contents have equal bytes."""
    return gzip.compress(content, 9, mtime=0)


def plain_bytes(value: Any) -> bytes:
    """Return plain values as bytes that tell them apart; these are compared, never read."""
    return marshal.dumps(value, 2)  # the last form that writes equal values alike


def encode_json(value: object) -> bytes:
    """Return a value as JSON without blanks, in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def common_prefix_length(one: str, other: str) -> int:
    """Return how many letters two strings have in common at their beginning."""
    if other.startswith(one):
        return len(one)
    shared = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        shared += 1
    return shared
