"""Other stemmers to hold ours against: a plain stripper, and two packages where they are.

`pip install azstemmer snowballstemmer` into the environment adds the packages to the table.
They are no dependency of the project, tests included.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

from benchmarks.plain_stripper import plain_stem

Stem = Callable[[str], str]

_PACKAGES: Final = {"azstemmer": "PyPI's azstemmer", "snowballstemmer": "Snowball's Turkish"}


def peers() -> Iterator[tuple[str, Stem | None]]:
    """Yield the other stemmers by name; None for one that is not installed."""
    yield "a plain suffix stripper", plain_stem
    for package, name in _PACKAGES.items():
        if find_spec(package) is None:
            yield f"{name} (not installed: pip install {package})", None
        else:
            yield name, _STEMS[package](import_module(package))


def _azstemmer(package: Any) -> Stem:
    stemmer = package.AzStemmer(keyboard="az")
    return lambda word: str(stemmer.stem(word))


def _snowball(package: Any) -> Stem:
    stemmer = package.stemmer("turkish")
    return lambda word: str(stemmer.stemWord(word))


_STEMS: Final[dict[str, Callable[[Any], Stem]]] = {
    "azstemmer": _azstemmer,
    "snowballstemmer": _snowball,
}
