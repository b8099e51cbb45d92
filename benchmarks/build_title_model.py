"""Makes the shipped models of title restoration: ``python -m benchmarks.build_title_model``.

Takes some minutes; from the same measuring data it makes the same bytes.
"""

import json
import sys
from pathlib import Path

from benchmarks import title_calibration, title_feature_weights
from benchmarks.data import data_file
from benchmarks.title_counts import (
    Counts,
    character_rows,
    list_of,
    texts_of,
    useful_bigrams,
    word_groups,
)
from benchmarks.title_feature_weights import Examples
from benchmarks.title_packing import line_of, packed_bigrams, packed_feature_weights, packed_lines
from benchmarks.title_samples import held_out
from press.importer.titles.character_ngrams import CharacterNgrams
from press.importer.titles.features import LogLinearModel
from press.importer.titles.model_files import BIGRAMS, CALIBRATION, CHARACTERS, FEATURES, WORDS
from press.importer.titles.restorer import TitleRestorer
from press.importer.titles.tokens import cased_tokens
from press.importer.titles.word_ngrams import CLASSES, WordNgrams, grouped_by_key
from press.language.azerbaijani import letters

TEXTS = "sources/wiki-20000.tar.xz"
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


def build_calibration(folder: Path, archive: Path) -> None:
    """Write what the restorer that is now shipped learns from the texts held out for it."""
    restorer = TitleRestorer(
        WordNgrams.shipped(), CharacterNgrams.shipped(), LogLinearModel.shipped()
    )
    weights = title_calibration.weights_of(restorer, held_out(archive, turn=0))
    text = json.dumps(weights._asdict(), indent=2) + "\n"
    (folder / CALIBRATION).write_text(text, encoding="utf-8")


def main() -> None:
    """Build into the package."""
    build(FOLDER, list(texts_of(data_file(TEXTS))), list_of(data_file(LIST)))
    build_calibration(FOLDER, data_file(TEXTS))
    for path in sorted([*FOLDER.glob("*.xz"), FOLDER / CALIBRATION]):
        sys.stdout.write(f"{path.name}: {path.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main()
