"""Make the list of common words: ``python -m benchmarks.build_common_words``."""

import lzma
import re
import sys
from importlib.resources import files
from pathlib import Path
from typing import Final

from benchmarks.data import MissingDataError, data_file
from press.language.azerbaijani.common_words import WORDS
from press.language.azerbaijani.letters import ALPHABET

_WORD: Final = re.compile(f"[{ALPHABET}]{{2,}}")


def main() -> int:
    """Write the forms of the frequency list that are words of the alphabet; exit status."""
    try:
        lines = data_file("language/word-frequencies-az.txt").read_text("utf-8").splitlines()
    except MissingDataError as missing:
        print(missing, file=sys.stderr)  # noqa: T201 - a command's own message
        return 1
    forms = sorted({line.split()[0] for line in lines if line and _WORD.fullmatch(line.split()[0])})
    packed = lzma.compress("\n".join(forms).encode(), preset=9 | lzma.PRESET_EXTREME)
    Path(str(files("press.language.azerbaijani").joinpath(WORDS))).write_bytes(packed)
    print(f"{len(forms):,} forms, {len(packed):,} bytes")  # noqa: T201 - what it did
    return 0


if __name__ == "__main__":
    sys.exit(main())
