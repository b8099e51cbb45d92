"""Makes the shipped models of title restoration: ``python -m benchmarks.build_title_model``.

Takes some minutes; from the same measuring data it makes the same bytes.
"""

import sys
from pathlib import Path

from benchmarks import title_calibration, title_feature_weights, title_path_weights
from benchmarks.data import data_file
from benchmarks.title_counts import (
    ENCYCLOPEDIA,
    Counts,
    character_rows,
    list_of,
    texts_of,
    useful_bigrams,
    word_groups,
)
from benchmarks.title_feature_weights import Examples
from benchmarks.title_packing import line_of, packed_bigrams, packed_feature_weights, packed_lines
from press.importer.titles.model_files import BIGRAMS, CHARACTERS, FEATURES, WORDS
from press.importer.titles.tokens import cased_tokens
from press.importer.titles.word_ngrams import CLASSES, WordNgrams, grouped_by_key
from press.language.azerbaijani import letters

LIST = "language/word-frequencies-az.txt"
FOLDER = Path(__file__).parents[1] / "press" / "importer" / "titles" / "data"
#: Feature weights smaller than this are not shipped.
LEAST_WEIGHT = 0.1


def build(folder: Path, texts: list[str], listed: dict[str, int]) -> None:
    """Write the four files of counts into a folder."""
    read = [cased_tokens(letters.normalize(text)) for text in texts]
    counts = Counts()
    counts.read([token for token, _ in text] for text in read)
    groups = word_groups(counts, listed)
    lines = sorted(map(line_of, groups.values()))
    words = [w for key, group in groups.items() if key != CLASSES for w in group if w.isalpha()]
    rows = (f"{context}\t{line_of(row)}" for context, row in character_rows(words).items())
    (folder / WORDS).write_bytes(packed_lines(lines))
    (folder / CHARACTERS).write_bytes(packed_lines(rows))
    (folder / BIGRAMS).write_bytes(packed_bigrams(useful_bigrams(counts, groups)))
    examples = Examples(WordNgrams(grouped_by_key(lines)), counts)
    examples.read(read)
    weights = title_feature_weights.weights_of(examples).tolist()
    (folder / FEATURES).write_bytes(packed_feature_weights(weights, LEAST_WEIGHT))


def main() -> None:
    """Build into the package."""
    build(FOLDER, list(texts_of(data_file(ENCYCLOPEDIA))), list_of(data_file(LIST)))
    title_path_weights.main()
    title_calibration.main()
    for path in sorted([*FOLDER.glob("*.xz"), *FOLDER.glob("*.json")]):
        sys.stdout.write(f"{path.name}: {path.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main()
