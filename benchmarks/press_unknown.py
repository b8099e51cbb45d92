"""What `press names` proposes on press articles: how many are names, how many of the right kind.

    python -m benchmarks.press_unknown

The first 100 articles of `press-dev` were tuned on, the others were not. Each proposal of the
first hundred is looked up in ``press_unknown_gold.tsv``, where somebody who read it in its
context has judged it; what nobody has judged is counted apart, and counts as wrong.
"""

import sys
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.data import MissingDataError
from benchmarks.press_sources import imported, source_files
from benchmarks.table import Row, at_least, lines
from press.content.folder import read_articles
from press.entities.authority.authority import load_authority
from press.entities.discovery.undecided import Decisions, Undecided
from press.entities.discovery.unknown_names import UnknownNames
from press.entities.mentions.finder import MentionFinder
from press.language.tables import read_file
from press.languages import ORIGINAL
from press.problems import Problems
from press.translation.alignment import sentence_texts

GOLD: Final = Path(__file__).with_name("press_unknown_gold.tsv")
NAMES: Final = Path(__file__).parents[1] / "content" / "entities"
_JUDGED: Final = 100
_TUNED: Final = 100  # articles


def proposals(content: Path) -> list[Undecided]:
    """Return the first hundred proposals for the articles of a content folder."""
    problems = Problems()
    authority = load_authority(NAMES, problems)
    unknown = UnknownNames(MentionFinder(authority, ORIGINAL))
    for article, _ in read_articles(content, problems):
        if article:
            unknown.read(article.path, [article.title, *sentence_texts(article.body)])
    decisions = Decisions(authority, NAMES, problems)
    return list(decisions.undecided(unknown.names(), least=1))[:_JUDGED]


def judged(names: Sequence[Undecided], label: str) -> Iterator[Row]:
    """Yield the rows of these proposals."""
    gold = {row["hash"]: row["kind"] for row in read_file(GOLD)}
    kinds = [gold.get(sha256(n.unknown.name.encode()).hexdigest()[:12]) for n in names]
    right = sum(str(name.unknown.kind) == kind for name, kind in zip(names, kinds, strict=True))
    yield at_least(
        f"{label}: names", sum(kind is not None and kind != "" for kind in kinds), len(names), 0.8
    )
    yield at_least(f"{label}: names of the right kind", right, len(names), 0.7)
    yield Row(f"{label}: proposals that nobody has judged", str(kinds.count(None)))


def main() -> int:
    """Import the articles to a folder of their own, and print the figures."""
    try:
        files = source_files()
    except MissingDataError as error:
        print(error, file=sys.stderr)  # noqa: T201 - a benchmark prints
        return 2
    rows: list[Row] = []
    for label, part in (("tuned on", files[:_TUNED]), ("held aside", files[_TUNED:])):
        with TemporaryDirectory() as folder:
            imported(part, Path(folder))
            rows += judged(proposals(Path(folder)), label)
    print(*lines(rows), sep="\n")  # noqa: T201 - a benchmark prints
    return 0


if __name__ == "__main__":
    sys.exit(main())
