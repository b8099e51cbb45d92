"""The bytes of a piece: varints, strings with shared beginnings, gzip.

Read in the browser by `search/reader.js`. Numbers are LEB128 varints, strings are
UTF-8 behind their length in bytes. Nothing here knows what a piece holds.
"""

import gzip
from collections.abc import Iterable
from typing import Self


class PieceWriter:
    """The bytes of one piece, in the order in which they are read."""

    def __init__(self, kind: str, number: int) -> None:
        """Begin with what tells the reader that this is the piece it asked for."""
        self._bytes = bytearray(kind.encode("ascii"))
        self.number(number)

    def number(self, value: int) -> Self:
        """Append one number, 0 or more."""
        while value > 0x7F:
            self._bytes.append(value & 0x7F | 0x80)
            value >>= 7
        self._bytes.append(value)
        return self

    def numbers(self, values: Iterable[int]) -> Self:
        """Append numbers without their count."""
        for value in values:
            self.number(value)
        return self

    def string(self, text: str) -> Self:
        """Append a string."""
        encoded = text.encode()
        self.number(len(encoded))
        self._bytes += encoded
        return self

    def sorted_strings(self, texts: Iterable[str]) -> Self:
        """Append each string as what it shares with the one before, and its rest."""
        before = ""
        for text in texts:
            shared = shared_length(before, text)
            self.number(shared).string(text[shared:])
            before = text
        return self

    def compressed(self) -> bytes:
        """Return the piece as it is stored; equal pieces have equal bytes."""
        return gzip.compress(bytes(self._bytes), 9, mtime=0)


def shared_length(one: str, other: str) -> int:
    """Return how many letters two strings have in common at their beginning.

    Stops before a letter that JavaScript counts as two.
    """
    shared = 0
    for left, right in zip(one, other, strict=False):
        if left != right or left > "\uffff":
            break
        shared += 1
    return shared


def browser_order(text: str) -> bytes:
    """Return a key that sorts as JavaScript's ``<`` does: by UTF-16 units."""
    return text.encode("utf-16-be")
