"""Batches of sentences sent to workers, and what comes back, as it comes.

The workers are any ``concurrent.futures`` executor's: processes here, another machine's
elsewhere. A worker makes the engine it is told of once and keeps it. Knows no memory.
"""

import os
import signal
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context, parent_process
from threading import Thread, current_thread, local
from time import perf_counter
from weakref import finalize

from press.translation.choice import Choice, make_engine
from press.translation.engine import Engine, EngineError


def processes(jobs: int) -> Executor:
    """Return processes of this machine as workers; they end with this process, however it ends.

    An interrupt is left to this process, which lets them finish what they have.
    """
    # A forked process would inherit the bar's thread, and whatever lock it holds just then.
    return ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_begin_work)


def _begin_work() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End when the parent has been killed: nobody would ever send work again, or tell so."""
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences with their translations, and how many seconds they took."""

    sentences: Sequence[str]
    translations: Sequence[str]
    seconds: float


def translated(
    executor: Executor, choice: Choice, batches: Iterable[Sequence[str]], jobs: int
) -> Iterator[Batch]:
    """Yield each batch when it is done; `jobs` of them are under way at any time.

    So whoever is killed while storing one loses those alone that are under way. The first
    :class:`EngineError`, or an interrupt, is raised once the batches under way are done.
    """
    under_way: dict[Future[Batch], None] = {}
    coming = iter(batches)
    fault: BaseException | None = None
    while True:
        if fault is None:
            for batch in islice(coming, jobs - len(under_way)):
                under_way[executor.submit(translate_batch, choice, batch)] = None
        if not under_way:
            break
        try:
            done = wait(under_way, return_when=FIRST_COMPLETED).done
        except KeyboardInterrupt as interrupt:
            if isinstance(fault, KeyboardInterrupt):
                raise
            fault = interrupt
            continue
        for future in done:
            del under_way[future]
            result = _result(future)
            if isinstance(result, Batch):
                yield result
            else:
                fault = fault or result
    if fault:
        raise fault


def _result(future: "Future[Batch]") -> Batch | EngineError:
    try:
        return future.result()
    except EngineError as error:
        return error
    except BrokenExecutor:
        return EngineError(
            "a worker died while it translated",
            "expected memory for each of the processes: fewer of them (--jobs 1) need less",
        )


class _Kept(local):
    """The engine that this thread keeps, and what it was made from."""

    choice: Choice | None = None
    engine: Engine | None = None


_KEPT = _Kept()


def translate_batch(choice: Choice, sentences: Sequence[str]) -> Batch:
    """Translate with the engine kept in this thread; what a worker does."""
    engine = _engine(choice)
    began = perf_counter()
    try:
        translations = engine.translate(sentences)
    except BaseException:
        let_go()
        raise
    if len(translations) != len(sentences):
        found = f"{engine.name} returned {len(translations)} texts for {len(sentences)}"
        raise EngineError(found, "expected as many: this is an error in the engine's module")
    return Batch(sentences, translations, perf_counter() - began)


def _engine(choice: Choice) -> Engine:
    if _KEPT.engine is None or _KEPT.choice != choice:
        let_go()
        _KEPT.engine, _KEPT.choice = make_engine(choice), choice
        # At the end of the thread or of the process, whichever comes first.
        finalize(current_thread(), _KEPT.engine.close)
    return _KEPT.engine


def let_go() -> None:
    """Close the engine kept in this thread."""
    if _KEPT.engine:
        _KEPT.engine.close()
    _KEPT.engine = None
