"""Shows how far a long walk over many things is. Knows nothing of the things."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, Protocol, TypeVar

Item = TypeVar("Item")

#: Nobody asks how far a walk over fewer things is: it ends before.
LONG_WALK: Final = 2_000
#: A run over more things says first over how many.
MANY: Final = 100


class Progress(Protocol):
    """Shows how far a walk over many things is."""

    def __call__(self, items: Sequence[Item], doing: str) -> Iterable[Item]:
        """Return the items one by one; `doing` says in the terminal what is done to them."""


def without_bar(items: Sequence[Item], doing: str) -> Iterable[Item]:  # noqa: ARG001 - a Progress
    """Show nothing."""
    return items


def with_bar(items: Sequence[Item], doing: str) -> Iterable[Item]:
    """Show a bar on standard error, which goes away when all is done."""
    from rich.console import Console
    from rich.progress import track

    return track(items, doing, console=Console(stderr=True), transient=True)


def progress_for_terminal() -> Progress:
    """Return a bar where standard error is a terminal, else nothing that is seen."""
    return with_bar if sys.stderr.isatty() else without_bar


def log_progress(
    items: Iterable[Item], total: int, doing: str, say: Callable[[str], object]
) -> Iterator[Item]:
    """Yield the items; at each tenth of a long walk, say in one line how far it is.

    Lines do where a bar does not: in a log, and beside another program's own display.
    """
    for number, item in enumerate(items, 1):
        yield item
        if total >= LONG_WALK and number * 10 // total > (number - 1) * 10 // total:
            say(f"{doing}: {number * 10 // total}0 %")
