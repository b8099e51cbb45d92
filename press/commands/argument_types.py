"""Numbers on the command line, for argparse."""

import argparse
from collections.abc import Callable


def whole_number(example: int, least: int = 0) -> Callable[[str], int]:
    """Return what reads a number from `least` up, and shows the `example` where it is none."""

    def read(text: str) -> int:
        if not text.isdecimal() or int(text) < least:
            raise argparse.ArgumentTypeError(
                f"“{text}” is no number; expected, for example: {example}"
            )
        return int(text)

    return read
