"""How far a long walk is, shown to whoever waits for it. Knows nothing of the walk."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, Protocol, TypeVar

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


#: A walk over fewer things is over before anybody would ask.
WORTH_TELLING: Final = 2_000


def in_tenths(
    items: Iterable[Item], total: int, doing: str, say: Callable[[str], object]
) -> Iterator[Item]:
    """Yield the items; say at each tenth of a long walk how far it is, a line at a time.

    Lines do where a bar does not: in a log, and beside another program's own display.
    """
    for number, item in enumerate(items, 1):
        yield item
        if total >= WORTH_TELLING and number * 10 // total > (number - 1) * 10 // total:
            say(f"{doing}: {number * 10 // total}0 %")
