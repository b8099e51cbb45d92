"""The bytes of a piece: varints, strings with shared beginnings, gzip.

Read in the browser by `search/reader.js`. Numbers are LEB128 varints; many of about one size
are planes of bytes, all the lowest bytes first, which compress better. Strings are UTF-8 behind
their length in bytes. Nothing here knows what a piece holds.
"""

import gzip
from collections.abc import Iterable
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

#: The bits that each byte of a varint begins with.
_SEVENS: Final = (0, 7, 14, 21, 28)


def _varint(value: int) -> bytes:
    encoded = bytearray()
    while value > 0x7F:
        encoded.append(value & 0x7F | 0x80)
        value >>= 7
    encoded.append(value)
    return bytes(encoded)


def varints(values: NDArray[np.uint32]) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Encode many numbers; return the bytes, and where those of each number begin and all end."""
    sizes = np.ones(len(values), np.int64)
    for bits in _SEVENS[1:]:
        sizes += values >= 1 << bits
    ends = np.cumsum(sizes)
    begins = ends - sizes
    encoded = np.empty(sizes.sum(), np.uint8)
    for place, bits in enumerate(_SEVENS):
        having = sizes > place
        more = (sizes > place + 1)[having]
        encoded[begins[having] + place] = values[having] >> bits & 0x7F | more << 7
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


class PieceWriter:
    """The bytes of one piece, in the order in which they are read."""

    def __init__(self, kind: str, number: int) -> None:
        """Begin with what tells the reader that this is the piece it asked for."""
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
        """Append each string as how much it shares with the one before, and its rest."""
        before = ""
        found: list[bytes] = []
        for text in texts:
            shared = shared_length(before, text)
            rest = text[shared:].encode()
            if len(text) < _SHORT:
                found += (_VARINTS[shared], _VARINTS[len(rest)], rest)
            else:
                found += (_varint(shared), _varint(len(rest)), rest)
            before = text
        self._bytes += b"".join(found)
        return self

    def relative(self, base: str, text: str) -> Self:
        """Append a string as how much of the base's end is cut off, and what comes instead."""
        shared = shared_length(base, text)
        return self.number(len(base) - shared).string(text[shared:])

    def compressed(self) -> bytes:
        """Return the piece as it is stored; equal pieces have equal bytes."""
        return gzip.compress(bytes(self._bytes), 9, mtime=0)


def shared_length(one: str, other: str) -> int:
    """Return how many letters two strings have in common at their beginning."""
    if other.startswith(one):
        return len(one)
    shared = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        shared += 1
    return shared
