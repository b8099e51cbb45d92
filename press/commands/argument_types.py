"""The types of arguments that several commands take, for argparse."""

import argparse
from collections.abc import Callable
from datetime import date, datetime

from press.project import archive_zone


def whole_number(example: int, least: int = 0) -> Callable[[str], int]:
    """Return a reader of whole numbers from `least` up; its error shows the `example`."""

    def read(text: str) -> int:
        if not text.isdecimal() or int(text) < least:
            raise argparse.ArgumentTypeError(
                f"“{text}” is not a number; expected, for example: {example}"
            )
        return int(text)

    return read


def day(text: str) -> date:
    """Read a date: 2023-03-01."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}” is not a date; expected, for example: 2023-03-01"
        ) from None


def moment(text: str) -> datetime:
    """Read a date with a time, by the archive's clock where it has no offset: 2023-03-01T11:00."""
    try:
        given = datetime.fromisoformat(text if ":" in text else "")
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}” is not a date with a time; expected, for example: 2023-03-01T11:00"
        ) from None
    zone = archive_zone()
    return given.astimezone(zone) if given.tzinfo else given.replace(tzinfo=zone)


def headline(text: str) -> str:
    """Read a headline: one line with a word in it."""
    if not text.strip() or "\n" in text:
        raise argparse.ArgumentTypeError(
            "a headline is one line; expected, for example: “Görüş olub”"
        )
    return text.strip()
