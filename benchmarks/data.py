"""Where the measuring data is: texts and gold lists that are no part of the project.

The folder is named by the environment's PRESS_DATA; without it, `shared/data` beside the
project's folder is looked at.
"""

import os
from pathlib import Path
from typing import Final

VARIABLE: Final = "PRESS_DATA"
_BESIDE: Final = Path(__file__).resolve().parents[2] / "shared" / "data"


class MissingDataError(Exception):
    """The measuring data, or one file of it, is not there; the message says what to do."""


def data_folder() -> Path:
    """Return the folder of measuring data, or raise :class:`MissingDataError`."""
    folder = Path(os.environ.get(VARIABLE) or _BESIDE)
    if not folder.is_dir():
        raise MissingDataError(
            f"no folder {folder}; this measurement needs data that is no part of the project: "
            f"set {VARIABLE} to the folder that holds it"
        )
    return folder


def data_file(name: str) -> Path:
    """Return one file of the measuring data, such as ``language/dates-golden.json``."""
    path = data_folder() / name
    if not path.is_file():
        raise MissingDataError(f"no file {path}; {VARIABLE} must name the folder that holds {name}")
    return path
