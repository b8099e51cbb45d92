"""Batches of sentences sent to workers, and what comes back, as it comes.

The workers are any ``concurrent.futures`` executor's: processes here, another machine's
elsewhere. A worker makes the engine it is told of once and keeps it. Knows no memory.
"""

import atexit
import os
import re
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
from html import unescape
from itertools import islice
from multiprocessing import get_context, parent_process
from threading import Thread, local
from time import perf_counter
from typing import Final

from press.translation.engines.engine import EngineError
from press.translation.engines.registry import EngineChoice, make_engine


def processes(jobs: int) -> Executor:
    """Return processes of this machine as workers; they end with this process, however it ends.

    An interrupt is left to this process, which lets them finish what they have.
    """
    # A forked process would inherit the bar's thread, and whatever lock it holds just then.
    return ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_begin_work)


def _begin_work() -> None:
    atexit.register(let_go)
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
    executor: Executor, choice: EngineChoice, batches: Iterable[Sequence[str]], jobs: int
) -> Iterator[Batch]:
    """Yield each batch when it is done; `jobs` of them are under way at any time.

    So whoever is killed while storing one loses those alone that are under way. The first
    :class:`EngineError`, or an interrupt, is raised once the batches under way are done.
    """
    under_way: set[Future[Batch]] = set()
    coming = iter(batches)
    fault: BaseException | None = None
    while True:
        for batch in islice(coming, 0 if fault else jobs - len(under_way)):
            under_way.add(executor.submit(translate_batch, choice, batch))
        if not under_way:
            break
        try:
            done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
        except KeyboardInterrupt as interrupt:
            if isinstance(fault, KeyboardInterrupt):
                raise  # whoever interrupts twice does not want to wait
            fault = interrupt
            continue
        for result in map(_result, done):
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
    """What this thread keeps; gone with the thread, in it: an engine may not leave its thread."""

    held: "_Held | None" = None


class _Held:
    """An engine that is open, and what it was made from."""

    def __init__(self, choice: EngineChoice) -> None:
        self.choice = choice
        self.engine = make_engine(choice)

    def __del__(self) -> None:
        if hasattr(self, "engine"):
            self.engine.close()


_KEPT: Final = _Kept()
#: What engines that answer in HTML write for signs.
_ENTITY: Final = re.compile(r"&(?:#[0-9]+|#x[0-9a-fA-F]+|amp|apos|gt|lt|nbsp|quot);")


def translate_batch(choice: EngineChoice, sentences: Sequence[str]) -> Batch:
    """Translate with the engine kept in this thread; what a worker does."""
    if _KEPT.held is None or _KEPT.held.choice != choice:
        _KEPT.held = _Held(choice)
    engine = _KEPT.held.engine
    began = perf_counter()
    translations = engine.translate(sentences)
    if len(translations) != len(sentences):
        found = f"{engine.name} returned {len(translations)} texts for {len(sentences)}"
        raise EngineError(found, "expected as many: this is an error in the engine's module")
    texts = [_as_text(*both) for both in zip(sentences, translations, strict=True)]
    return Batch(sentences, texts, perf_counter() - began)


def _as_text(sentence: str, translation: str) -> str:
    """Return a translation as text: some engines answer in HTML («Velmara&#39;s»)."""
    if _ENTITY.search(sentence):
        return translation
    return _ENTITY.sub(lambda match: unescape(match[0]), translation)


def let_go() -> None:
    """Close the engine kept in this thread."""
    _KEPT.held = None
