"""Work shared out among forked processes: each takes every n-th share, results keep their order.

A forked process sees all that its parent has, so nothing is sent to it; what it returns is sent
back. Knows nothing of the work.
"""

import gc
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from typing import Any, TypeVar

Share = TypeVar("Share")
Result = TypeVar("Result")


class ProcessEndedError(Exception):
    """A process ended before its work; the message is for the user."""


def shared_out(
    work: Callable[[Share], Result], shares: Sequence[Share], processes: int
) -> Iterator[Result]:
    """Yield the result of each share in the order of shares, made in so many processes.

    What a process raises is raised here.
    """
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    if min(processes, len(shares)) < 2 or not can_fork:
        yield from map(work, shares)
        return
    gc.freeze()  # so that collections in a child do not copy the parent's memory
    children, receivers = _start(work, shares, min(processes, len(shares)))
    try:
        for number in range(len(shares)):
            is_well, result = _received(receivers[number % len(receivers)])
            if not is_well:
                raise result
            yield result
    finally:
        gc.unfreeze()
        for child in children:
            child.terminate()  # has ended already, or nobody wants its results
            child.join()


def _start(
    work: Callable[[Share], Result], shares: Sequence[Share], processes: int
) -> tuple[list[Any], list[Connection]]:
    """Return the processes at work and where their results come from."""
    fork = multiprocessing.get_context("fork")
    children, receivers = [], []
    for number in range(processes):
        receiver, sender = fork.Pipe(duplex=False)
        mine = shares[number::processes]
        child = fork.Process(target=_do, args=(work, mine, sender), daemon=True)
        child.start()
        sender.close()  # so that the end of the child is seen
        children.append(child)
        receivers.append(receiver)
    return children, receivers


def _do(work: Callable[[Share], Result], shares: Sequence[Share], sender: Connection) -> None:
    """Send the result of each share; the first failure ends it."""
    for share in shares:
        try:
            result = work(share)
        except Exception as error:  # noqa: BLE001 - whatever it is, the parent raises it
            sender.send((False, error))
            return
        sender.send((True, result))


def _received(receiver: Connection) -> tuple[bool, Any]:
    try:
        outcome: tuple[bool, Any] = receiver.recv()
    except EOFError:
        raise ProcessEndedError("a process of the build was ended; build again") from None
    return outcome
