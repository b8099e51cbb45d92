"""The body of an article as it lies in its file: read when somebody asks, and not kept.

So an archive in memory is records, not texts. The file must still be what it was.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, overload

from press.content.body import Block, Body, parse_body
from press.content.content_bytes import content_bytes
from press.content.encoding import decode
from press.content.front_matter import split
from press.state.digest import digest

#: A page asks for its text several times, then comes the next page.
_KEPT: Final = 64


class ChangedFileError(Exception):
    """A file is not what it was when it was first read; the message is for the user."""


class StoredBody(Sequence[Block]):
    """The blocks of a file's body."""

    __slots__ = ("_path", "_root", "digest")

    def __init__(self, root: str, path: str, file_digest: bytes) -> None:
        """Stand for the file at `path` below the folder `root`; `file_digest` is of its bytes."""
        self._root, self._path, self.digest = root, path, file_digest

    @overload
    def __getitem__(self, index: int) -> Block: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Block]: ...
    def __getitem__(self, index: int | slice) -> Block | Sequence[Block]:
        """Return a block, or several."""
        return self._blocks()[index]

    def __len__(self) -> int:
        """Return the number of blocks."""
        return len(self._blocks())

    def __iter__(self) -> Iterator[Block]:
        """Yield the blocks."""
        return iter(self._blocks())

    def __eq__(self, other: object) -> bool:
        """Return whether the other has the same blocks."""
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """Return the hash of the blocks."""
        return hash(tuple(self))

    def __reduce__(self) -> tuple[Any, ...]:
        return StoredBody, (self._root, self._path, self.digest)

    def _blocks(self) -> Body:
        return _read(self._root, self._path, self.digest)


@lru_cache(_KEPT)
def _read(root: str, path: str, file_digest: bytes) -> Body:
    """Return the blocks of a file that was read before, and was well."""
    file = Path(root, path)
    try:
        content = content_bytes(file)
    except OSError as error:
        raise ChangedFileError(f"{file}: {error.strerror} during the build; build again") from None
    if digest(content) != file_digest:
        raise ChangedFileError(f"{file}: changed during the build; build again")
    parts = split(decode(content))
    return parse_body(parts.markdown if parts else "")
