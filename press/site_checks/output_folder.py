"""The finished site as a whole: its files, its address, and where an address leads.

It knows paths and addresses, and nothing of what stands in a file.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from press.languages import LANGUAGES, Language, counterpart
from press.pages.addresses import CHOICE, file_of

_INDEX: Final = file_of(CHOICE)
#: Schemes of addresses that lead out of the site without naming a file.
_WEB: Final = ("http", "https")
#: Where relative addresses are resolved when the site does not know its own host.
_NOWHERE: Final = "http://site.invalid"
_EDITIONS: Final = {language.code: language for language in LANGUAGES}


@dataclass(frozen=True, slots=True)
class Target:
    """Where an address leads: a file of the site, or somewhere else."""

    file: str | None  #: relative to the output folder, whether it is there or not
    fragment: str = ""
    host: str = ""  #: of another site; empty where no host is meant (``mailto:``)


class OutputSite:
    """The files of the output folder, and the address they are served at.

    `url` is absolute and without a slash at its end, or empty where the site was
    built without one; then it is taken to be served at the root of its host. Its host takes
    `most_bytes` in all, or any number where that is 0.
    """

    def __init__(self, folder: Path, url: str, most_bytes: int = 0) -> None:
        """Take stock of the folder."""
        self.folder = folder
        self.most_bytes = most_bytes
        self.folders: set[str] = set()  #: each with a slash at its end; the root is empty
        self.sizes = dict(self._walk())  #: bytes of each file
        self.url = url
        self.path = urlsplit(url).path
        self._root = f"{self.path}/"
        self._absolute = url or _NOWHERE
        self._whole = f"{self._absolute}/"

    def target(self, url: str, file: str) -> Target:
        """Return where the address `url`, standing in `file`, leads."""
        if url.startswith("#"):
            return Target(file, unquote(url[1:]))
        for beginning in (self._root, self._whole):
            if url.startswith(beginning):
                address, _, fragment = url[len(beginning) :].partition("#")
                if address[:1] not in "/." and "/." not in address:  # nothing to resolve
                    return Target(file_at(address.partition("?")[0]), unquote(fragment))
        # The rest is resolved as a browser does it.
        whole, fragment = urldefrag(urljoin(f"{self._whole}{address_of(file)}", url))
        parts = urlsplit(whole)
        if parts.scheme not in _WEB:
            return Target(None)
        if whole.partition("?")[0] == self._absolute:
            return Target(_INDEX, unquote(fragment))
        if not whole.startswith(self._whole):
            return Target(None, host=parts.netloc)
        return Target(file_at(parts.path[len(self._root) :]), unquote(fragment))

    def _walk(self) -> Iterator[tuple[str, int]]:
        """Yield every file with its size in bytes; paths are relative, with slashes."""
        waiting = [""]
        while waiting:
            folder = waiting.pop()
            self.folders.add(folder)
            with os.scandir(self.folder / folder) as entries:
                for entry in entries:
                    name = f"{folder}{entry.name}"
                    if entry.is_dir():
                        waiting.append(f"{name}/")
                    else:
                        yield name, entry.stat().st_size

    def text(self, file: str) -> str:
        """Return the text of a file. Raises ``UnicodeDecodeError``."""
        return (self.folder / file).read_text(encoding="utf-8")

    def has(self, file: str) -> bool:
        """Say whether the site has this file."""
        return file in self.sizes

    def absolute(self, address: str) -> str:
        """Return an address of the site as pages name themselves."""
        return f"{self.url}/{address}"

    def pages(self) -> list[str]:
        """Return the files that are pages, sorted."""
        return sorted(file for file in self.sizes if file.endswith(".html"))


def file_at(address: str) -> str:
    """Return the file served at an address, which is relative to the site."""
    return file_of(unquote(address) if "%" in address else address)


def address_of(file: str) -> str:
    """Return the address of a file, relative to the site."""
    is_index = file == _INDEX or file.endswith(f"/{_INDEX}")
    return file.removesuffix(_INDEX) if is_index else file


def edition_of(file: str) -> Language | None:
    """Return the edition a file belongs to by its folder; None: it belongs to the site."""
    return _EDITIONS.get(file.partition("/")[0]) if "/" in file else None


def counterpart_of(address: str, language: Language) -> str:
    """Return the address of the same page in the other edition."""
    return f"{counterpart(language)}{address[len(language.code) :]}"
