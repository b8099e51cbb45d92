"""Builds that are killed: ``python -m benchmarks.build_kills [--kills N] [--articles N]``.

Each round edits an article of an archive of real texts and kills the build that follows at a
random moment, with SIGKILL, children and all (`tests.killing` says how). The next build must leave
the bytes of one that nobody killed: a second output folder is built beside, and never killed.
"""

import argparse
import random
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from pelican.settings import read_settings

from benchmarks.build import PROJECT, SOURCES, import_texts, is_same
from benchmarks.build_edits import add_backdated, edit_title, edit_word
from benchmarks.data import MissingDataError, data_file
from benchmarks.table import Row, lines
from plugins.linear_pelican import LinearPelican
from tests.killing import killed

#: A build after an edit touches some files, a full one thousands: moments are drawn by their size.
_LARGEST: Final = 12
_NEVER: Final = 1 << 60


def main(arguments: Sequence[str] | None = None) -> int:
    """Kill and compare; exit status 1 where a build left another site than an unkilled one."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.build_kills", description=__doc__)
    parser.add_argument("--kills", type=int, default=50, help="rounds (default: %(default)s)")
    parser.add_argument("--articles", type=int, default=100, help="articles (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="of the moments (default: %(default)s)")
    asked = parser.parse_args(arguments)
    try:
        archive = data_file(SOURCES)
    except MissingDataError as missing:
        print(missing, file=sys.stderr)  # noqa: T201 - a command's own message
        return 1
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        import_texts(archive, asked.articles, folder)
        died, wrong = _rounds(folder, asked.kills, random.Random(asked.seed))
    rows = [
        Row("builds that died", f"{died:,} of {asked.kills:,}"),
        Row("sites that differed after", f"{wrong:,}", "0", wrong == 0),
    ]
    for line in lines(rows):
        print(line)  # noqa: T201 - the table is what this command is for
    return min(wrong, 1)


def _rounds(folder: Path, kills: int, choose: random.Random) -> tuple[int, int]:
    """Return how many builds died, and how many sites differed afterwards."""
    died = wrong = 0
    for _ in range(kills):
        choose.choice((edit_word, edit_title, add_backdated))(folder / "content")
        moment = choose.randint(1, 1 << choose.randint(0, _LARGEST))
        died += killed(partial(_build, folder, "output"), folder, moment)
        for output in ("output", "unkilled"):
            killed(partial(_build, folder, output), folder, _NEVER)  # in a process of its own
        wrong += not is_same(folder / "output", folder / "unkilled")
    return died, wrong


def _build(folder: Path, output: str) -> None:
    overrides = {
        "PATH": str(folder / "content"),
        "OUTPUT_PATH": str(folder / output),
        "BUILD_STATE": str(folder / f"{output}-state"),
        "PROBLEMS_ARE_FATAL": False,
    }
    LinearPelican(read_settings(str(PROJECT / "pelicanconf.py"), overrides)).run()


if __name__ == "__main__":
    sys.exit(main())
