"""What a fetch and an import of a whole site cost, and what kill -9 does to them.

    python -m benchmarks.fetching --articles 500 --kills 100
    python -m benchmarks.fetching --articles 10000

Serves an invented press site on loopback, each article in two languages, and makes an archive of
it in a folder of its own: `press fetch`, the same with nothing new, the same with ten new
articles. With --kills, a second archive is made by runs that are killed that often, at moments all
over them, and one that is not: both must hold the same articles.
"""

import argparse
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.cost import Cost, cost_of
from press.importer.received.manifest import Manifest
from tests.press_pages import put_table
from tests.press_site import PressSite, serving

_FETCH: Final = (sys.executable, "-m", "press", "fetch", "--limit", "1000000")
_SETTINGS: Final = (
    'OWN_HOST = "example.invalid"\nTIMEZONE = "Asia/Baku"\n'
    'FETCH = {"contact": "mailto:archive@velmara.example"}\n'
)
#: A run of so many seconds is killed at the latest: it has loaded everything by then.
_LONGEST: Final = 6.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; return 1 where something was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--kills", type=int, default=0)
    given = parser.parse_args(arguments)
    with TemporaryDirectory() as place, serving(PressSite()) as site:
        site.numbers += range(1, given.articles + 1)
        whole = _project(Path(place, "whole"), site)
        for what in ("all", "nothing new", "ten new"):
            if what == "ten new":
                site.numbers += range(given.articles + 1, given.articles + 11)
            _say(what, _fetch(whole))
        _say_sizes(whole)
        if not given.kills:
            return 0
        killed = _project(Path(place, "killed"), site)
        fetches = _kill(killed, given.kills)
        _fetch(killed)
        lost = _differences(_articles(whole), _articles(killed))
        lost += _differences(_pages(whole), _pages(killed))
        for each in lost[:10]:
            _tell(f"differs: {each}")
        verified = subprocess.run(
            (sys.executable, "-m", "press", "verify"), cwd=killed, check=False
        )
        _tell(f"{given.kills} kills, {fetches} of them while fetching: lost or other {len(lost)}")
        return int(bool(lost) or verified.returncode != 0)


def _project(root: Path, site: PressSite) -> Path:
    """Make an empty archive that knows the site."""
    (root / "sources").mkdir(parents=True)
    (root / "pelicanconf.py").write_text(_SETTINGS, encoding="utf-8")
    put_table(root / "content", site.table(), site.host)
    return root


def _fetch(root: Path) -> Cost:
    return cost_of(_FETCH, root, {})


def _kill(root: Path, kills: int) -> int:
    """Begin the work and kill it, again and again; return how often a fetch was under way."""
    chance, fetching = random.Random(1), 0
    for _ in range(kills):
        run = subprocess.Popen(_FETCH, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        try:
            run.wait(chance.uniform(0.3, _LONGEST))
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
        said, _ = run.communicate()
        fetching += not said  # the line of the site comes when its fetch has ended
    return fetching


def _differences(whole: dict[str, str], killed: dict[str, str]) -> list[str]:
    """Return what is not the same in both."""
    return sorted(name for name, _ in whole.items() ^ killed.items())


def _articles(root: Path) -> dict[str, str]:
    """Return the digest of every article."""
    files = sorted((root / "content").rglob("*.md"))
    return {str(f.relative_to(root)): sha256(f.read_bytes()).hexdigest() for f in files}


def _pages(root: Path) -> dict[str, str]:
    """Return every page that was received, with its digest; twice where it came twice."""
    receipts = [each for each in Manifest(root / "sources").receipts() if each.address]
    count = Counter(each.address for each in receipts)
    return {each.address: f"{each.sha256} {count[each.address]}" for each in receipts}


def _say(what: str, cost: Cost) -> None:
    megabytes = cost.memory / 1e6
    _tell(f"{what}: {cost.seconds:.0f} s, {cost.cpu:.1f} CPU s, {megabytes:.0f} MB, {cost.status}")


def _tell(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - the answer


def _say_sizes(root: Path) -> None:
    pages = len(_pages(root))
    for folder in ("warc", "manifest", "fetch"):
        files = [f for f in (root / "sources" / folder).rglob("*") if f.is_file()]
        size = sum(f.stat().st_size for f in files)
        _tell(f"{folder}: {size:,} bytes, {size / pages:,.0f} a page")
    _tell(f"pages {pages}, articles {len(_articles(root))}")


if __name__ == "__main__":
    sys.exit(main())
