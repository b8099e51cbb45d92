"""Makes the shipped data of title repair: ``python -m benchmarks.build_title_model``.

Takes some minutes; from the same measuring data it makes the same bytes.
"""

import sys
from pathlib import Path

from benchmarks.data import data_file
from benchmarks.title_counts import (
    Counts,
    letter_rows,
    list_of,
    texts_of,
    useful_pairs,
    word_groups,
)
from benchmarks.title_training import Trainer
from press.importer import title_data
from press.importer.title_data import packed_contexts, packed_lines, packed_pairs
from press.importer.word_model import CLASSES, WordModel, groups_of

TEXTS = "sources/wiki-20000.tar.xz"
LIST = "language/word-frequencies-az.txt"
FOLDER = Path(__file__).parents[1] / "press" / "importer" / "data"
#: Weights of contexts smaller than this are not shipped.
LEAST_WEIGHT = 0.12


def build(folder: Path, texts: list[str], listed: dict[str, int]) -> None:
    """Write the four files into a folder."""
    counts = Counts()
    counts.read(texts)
    groups = word_groups(counts, listed)
    lines = sorted(map(title_data.line_of, groups.values()))
    words = [w for key, group in groups.items() if key != CLASSES for w in group if w.isalpha()]
    rows = (f"{before}\t{title_data.line_of(row)}" for before, row in letter_rows(words).items())
    (folder / title_data.WORDS).write_bytes(packed_lines(lines))
    (folder / title_data.LETTERS).write_bytes(packed_lines(rows))
    (folder / title_data.PAIRS).write_bytes(packed_pairs(useful_pairs(counts, groups)))
    model = WordModel(groups_of(lines))
    trainer = Trainer(model, counts)
    trainer.read(texts)
    packed = packed_contexts(trainer.weights, LEAST_WEIGHT)
    (folder / title_data.CONTEXTS).write_bytes(packed)


def main() -> None:
    """Build into the package."""
    build(FOLDER, list(texts_of(data_file(TEXTS))), list_of(data_file(LIST)))
    for path in sorted(FOLDER.glob("*.xz")):
        sys.stdout.write(f"{path.name}: {path.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main()
