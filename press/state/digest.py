"""Digests: sixteen bytes that stand for a file, a folder or a value.

A value's digest depends on what it says alone: not on which objects say it, nor on the process
that asks.
"""

import hashlib
import marshal
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

SIZE: Final = 16
#: The last form of `marshal` that writes equal values alike, whether or not they are one object.
_PLAIN_FORM: Final = 2
_PLAIN: Final = frozenset({str, int, float, bool, bytes, type(None)})


def digest(*parts: bytes) -> bytes:
    """Return what stands for these bytes, in this order."""
    whole = hashlib.blake2b(digest_size=SIZE)
    for part in parts:
        whole.update(len(part).to_bytes(8, "little"))
        whole.update(part)
    return whole.digest()


def digest_of_files(root: Path, paths: Iterable[Path]) -> bytes:
    """Return what stands for these files and all files below these folders.

    Their names count from `root`; what is missing or cannot be read counts as such.
    """
    return digest(*(part for path in paths for part in _of_path(root, path)))


def _of_path(root: Path, path: Path) -> Iterable[bytes]:
    if not path.is_dir():
        yield from _of_file(root, path)
    for place, folders, names in os.walk(path):
        folders[:] = sorted(folder for folder in folders if folder != "__pycache__")
        for name in sorted(names):
            yield from _of_file(root, Path(place, name))


def _of_file(root: Path, path: Path) -> Iterable[bytes]:
    yield os.fsencode(path.relative_to(root) if path.is_relative_to(root) else path)
    try:
        yield path.read_bytes()
    except OSError as error:
        yield f"errno {error.errno}".encode()


def digest_of_value(value: object) -> bytes:
    """Return what stands for a value of plain values, records, lists, sets and mappings."""
    return digest(marshal.dumps(_plain(value), _PLAIN_FORM))


def _plain(value: Any) -> Any:
    """Return the value made of what `marshal` writes."""
    kind: type = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple or kind is list:
        return tuple([_plain(one) for one in value])
    return (kind.__qualname__, _taken_apart(kind)(value))


@cache
def _taken_apart(kind: type[object]) -> Callable[[Any], Any]:
    """Return what makes a plain value of an object of this class."""
    if is_dataclass(kind):
        return _fields_of(kind)
    if issubclass(kind, str):
        return str.__str__
    if issubclass(kind, Mapping):
        return lambda value: tuple((_plain(key), _plain(value[key])) for key in value)
    if issubclass(kind, set | frozenset):
        return lambda value: tuple(sorted(map(digest_of_value, value)))
    if issubclass(kind, tuple | list):
        return lambda value: tuple(map(_plain, value))
    return str  # paths, dates, addresses


def _fields_of(kind: type) -> Callable[[Any], Any]:
    names = [field.name for field in fields(kind)]
    if len(names) < 2:
        return lambda value: tuple(_plain(getattr(value, name)) for name in names)
    values_of = attrgetter(*names)
    return lambda value: tuple([_plain(one) for one in values_of(value)])
