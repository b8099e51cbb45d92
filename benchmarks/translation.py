"""How good translations are, and their checks: ``python -m benchmarks.translation [ENGINE …]``.

Without an engine: what the checks catch (see `translation_checks`). With one: how good and how
fast it is, and how many of its sentences each check flags.

The engine is chosen as for `press translate`: ``--engine firefox --model models/az-en``,
``--command marian-decoder -c model.yml``, or by TRANSLATION in the settings. Its English of
the 997 sentences of FLORES-200 (dev) is held against FLORES's own by sacrebleu's BLEU and
chrF. ``--command cat`` shows what doing nothing is worth.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks import translation_checks
from benchmarks.data import MissingDataError, data_file
from benchmarks.table import Row, lines
from press.commands.translate import add_engine_arguments, chosen
from press.project import Project
from press.translation.engines.engine import EngineError, label
from press.translation.engines.registry import EngineChoice, make_engine

_ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Translated:
    """What an engine made of some sentences, and how long it took."""

    engine: str
    sources: Sequence[str]
    references: Sequence[str]
    translations: Sequence[str]
    wall: float  #: seconds
    cpu: float  #: seconds, of the programs it runs too


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table a part; the exit status is 1 where something could not be measured."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.translation",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N sentences")
    add_engine_arguments(parser)
    given = parser.parse_args(arguments)
    try:
        choice = chosen(given, Project(_ROOT))
        if not choice.type:
            return _print("checks; name an engine to measure it", translation_checks.measure())
        done = translate(choice, given.limit)
        flags = translation_checks.flagged(done.sources, done.translations)
        return _print(done.engine, chain(measure(done), flags))
    except (EngineError, MissingDataError) as error:
        print(f"not measured: {error}", file=sys.stderr)  # noqa: T201 - a command's message
        return 1


def translate(choice: EngineChoice, limit: int | None = None) -> Translated:
    """Translate FLORES. Raises :class:`EngineError` and :class:`MissingDataError`."""
    sources = data_file("parallel/flores-dev.az").read_text("utf-8").splitlines()[:limit]
    references = data_file("parallel/flores-dev.en").read_text("utf-8").splitlines()[:limit]
    engine = make_engine(choice)
    try:
        # What loads the model is not counted, and not remembered by any engine.
        engine.translate(["Salam."])
        wall, cpu = perf_counter(), _cpu()
        translations: list[str] = []
        for start in range(0, len(sources), engine.batch_size):
            translations += engine.translate(sources[start : start + engine.batch_size])
        wall = perf_counter() - wall
    finally:
        engine.close()  # from here on the time of its program is known
    name = label(engine.name, engine.version)
    return Translated(name, sources, references, translations, wall, _cpu() - cpu)


def _cpu() -> float:
    """Return the seconds of processor time of this process and of those that it has ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def measure(done: Translated) -> list[Row]:
    """Return how close to the references, and how fast."""
    sacrebleu = _sacrebleu()
    bleu = sacrebleu.corpus_bleu(done.translations, [done.references])
    chrf = sacrebleu.corpus_chrf(done.translations, [done.references])
    count, empty = len(done.sources), done.translations.count("")
    return [
        Row("sentences", f"{count:,}"),
        Row("without a translation", f"{empty:,}", "0", empty == 0),
        Row("BLEU", f"{bleu.score:.1f}"),
        Row("chrF", f"{chrf.score:.1f}"),
        Row("speed", f"{count / done.wall:,.1f} sentences/s"),
        Row(
            "processor time, model loading included", f"{1000 * done.cpu / count:,.1f} ms/sentence"
        ),
    ]


def _sacrebleu() -> Any:
    if find_spec("sacrebleu") is None:
        raise MissingDataError("sacrebleu is not installed; expected: pip install sacrebleu")
    return import_module("sacrebleu")


def _print(part: str, rows: Iterable[Row]) -> int:
    rows = list(rows)
    print(part, *("  " + line for line in lines(rows)), "", sep="\n")  # noqa: T201 - the table
    return int(any(row.reached is False for row in rows))


if __name__ == "__main__":
    sys.exit(main())
