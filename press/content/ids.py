"""The form of an article's id, which names its file and its page on every system.

Does not know where ids come from: addresses, or names of files.
"""

import re
from typing import Final, NamedTuple

LONGEST: Final = 80
_FORM: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
#: ASCII alone: in Azerbaijani, capital I is no form of i, but a file's name knows no language.
_SMALL: Final = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


class Unfit(NamedTuple):
    """Why a text is no id."""

    found: str
    expected: str


def unfit(text: str) -> Unfit | None:
    """Return what is wrong with an id; ``None`` where it is right."""
    if not _FORM.fullmatch(text):
        return Unfit(f"“{text}” as an id", "expected letters a to z, digits and hyphens")
    if len(text) > LONGEST:
        found = f"an id of {len(text)} characters, “{text[:20]}…”"
        return Unfit(found, f"expected at most {LONGEST}")
    if one_case(text) == "index":
        found = f"“{text}” as an id, the name of the page that lists a month's articles"
        return Unfit(found, "expected another name")
    return None


def one_case(text: str) -> str:
    """Return the id as Windows and macOS see it: ``Bahar`` and ``bahar`` are one file there."""
    return text.translate(_SMALL)
