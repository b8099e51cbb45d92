"""Makes the shipped data of title repair: ``python -m benchmarks.build_title_model``.

Takes some minutes; from the same measuring data it makes the same bytes.
"""

import json
import sys
from pathlib import Path

from benchmarks import title_confidence, title_training
from benchmarks.data import data_file
from benchmarks.title_counts import (
    Counts,
    letter_rows,
    list_of,
    texts_of,
    useful_pairs,
    word_groups,
)
from benchmarks.title_samples import held_out
from benchmarks.title_training import Examples
from press.importer.titles import packed_data as title_data
from press.importer.titles.calibration import WEIGHTS
from press.importer.titles.decoder import TitleRestorer
from press.importer.titles.features import ContextModel
from press.importer.titles.letter_ngrams import LetterModel
from press.importer.titles.packed_data import packed_contexts, packed_lines, packed_pairs
from press.importer.titles.tokens import cased_tokens
from press.importer.titles.word_ngrams import CLASSES, WordModel, groups_of
from press.language.azerbaijani import letters

TEXTS = "sources/wiki-20000.tar.xz"
LIST = "language/word-frequencies-az.txt"
FOLDER = Path(__file__).parents[1] / "press" / "importer" / "titles" / "data"
#: Weights of contexts smaller than this are not shipped.
LEAST_WEIGHT = 0.1


def build(folder: Path, texts: list[str], listed: dict[str, int]) -> None:
    """Write the four files of counts into a folder."""
    read = [cased_tokens(letters.normalize(text)) for text in texts]
    counts = Counts()
    counts.read([token for token, _ in text] for text in read)
    groups = word_groups(counts, listed)
    lines = sorted(map(title_data.line_of, groups.values()))
    words = [w for key, group in groups.items() if key != CLASSES for w in group if w.isalpha()]
    rows = (f"{before}\t{title_data.line_of(row)}" for before, row in letter_rows(words).items())
    (folder / title_data.WORDS).write_bytes(packed_lines(lines))
    (folder / title_data.LETTERS).write_bytes(packed_lines(rows))
    (folder / title_data.PAIRS).write_bytes(packed_pairs(useful_pairs(counts, groups)))
    model = WordModel(groups_of(lines))
    examples = Examples(model, counts)
    examples.read(read)
    packed = packed_contexts(title_training.weights_of(examples).tolist(), LEAST_WEIGHT)
    (folder / title_data.CONTEXTS).write_bytes(packed)


def build_confidence(folder: Path, archive: Path) -> None:
    """Write what the repairer that is now shipped learns from the texts held out for it."""
    repairer = TitleRestorer(WordModel.shipped(), LetterModel.shipped(), ContextModel.shipped())
    weights = title_confidence.weights_of(repairer, held_out(archive, turn=0))
    (folder / WEIGHTS).write_text(json.dumps(weights) + "\n", encoding="utf-8")


def main() -> None:
    """Build into the package."""
    build(FOLDER, list(texts_of(data_file(TEXTS))), list_of(data_file(LIST)))
    build_confidence(FOLDER, data_file(TEXTS))
    for path in sorted([*FOLDER.glob("*.xz"), FOLDER / WEIGHTS]):
        sys.stdout.write(f"{path.name}: {path.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main()
