"""How far a long walk is, shown to whoever sits at a terminal. Knows nothing of the walk."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

Item = TypeVar("Item")


class Progress(Protocol):
    """Shows how far a walk over many things is."""

    def __call__(self, items: Sequence[Item], doing: str) -> Iterable[Item]:
        """Return the items one by one; `doing` is for the reader of the terminal."""


def in_silence(items: Sequence[Item], doing: str) -> Iterable[Item]:  # noqa: ARG001 - a Progress
    """Show nothing."""
    return items


def on_terminal(items: Sequence[Item], doing: str) -> Iterable[Item]:
    """Show a bar that goes away when all is done."""
    from rich.console import Console
    from rich.progress import track

    return track(items, doing, console=Console(stderr=True), transient=True)
