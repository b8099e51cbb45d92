"""Make the shipped data of title repair from the data folder: words and their counts."""

import lzma
import os
import tarfile
from collections import Counter
from pathlib import Path

from press.azerbaijani import letters

DATA = Path(os.environ.get("PRESS_DATA", Path(__file__).parents[2] / "shared" / "data"))
OUT = Path(__file__).parents[1] / "press" / "importer" / "data" / "words.xz"


def main() -> None:
    """Write the words that are read three times in the texts, and those of the list."""
    counts: Counter[str] = Counter()
    with tarfile.open(DATA / "sources" / "wiki-20000.tar.xz") as archive:
        for member in archive:
            if member.name.endswith(".txt") and (file := archive.extractfile(member)):
                text = letters.lower(letters.normalize(file.read().decode("utf-8")))
                counts.update(match.group() for match in letters.words(text.partition("\n\n")[2]))
    lines = (DATA / "language" / "word-frequencies-az.txt").read_text("utf-8").splitlines()
    listed = {
        word: int(count)
        for word, count in (line.split() for line in lines if len(line.split()) == 2)
    }
    both = {w: counts[w] + -(-listed.get(w, 0) // 100) for w in {*counts, *listed}}
    text = "".join(f"{word}\t{n}\n" for word, n in sorted(both.items()) if n >= 3)
    OUT.write_bytes(lzma.compress(text.encode("utf-8"), preset=9))


if __name__ == "__main__":
    main()
