"""The texts of an archive, each read once: as numbers of its runs of letters.

Editions share most of their texts, and texts their runs (see :func:`press.search.analysis.runs`).
Kept are four bytes for each run of a text, a digest of each text, and how each different run
is read.
Knows nothing of terms or files.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import blake2b
from itertools import chain
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from press.languages import LANGUAGES, Language
from press.search.analysis import forms_of_run, runs
from press.search.ragged_array import Numbers, RaggedArray

#: About so many runs are worked on at a time, so that memory does not grow with the archive.
PART: Final = 1 << 20


class _Numbers(dict[str, int]):
    """The number of each run of one language; a new one is given the next number."""

    def __init__(self, number: Callable[[str], int]) -> None:
        super().__init__()
        self._number = number

    def __missing__(self, run: str) -> int:
        number = self[run] = self._number(run)
        return number


class TokenStreams:
    """All texts by their numbers, and all runs by theirs."""

    def __init__(self) -> None:
        """Begin without texts."""
        #: The words of each run, in small letters, by the run's number.
        self.forms_of_run: list[tuple[str, ...]] = []
        self._numbers = {language: _Numbers(self._reader(language)) for language in LANGUAGES}
        self._known: dict[bytes, int] = {}
        self._runs = array("I")
        self._ends = array("q", [0])

    def add(self, text: str, language: Language) -> int:
        """Return the number of a text, which is read where it is new."""
        encoded = text.encode(errors="surrogatepass")
        digest = blake2b(encoded, digest_size=16, person=language.code.encode()).digest()
        number = self._known.get(digest)
        if number is None:
            number = self._known[digest] = len(self._known)
            self._runs.extend(map(self._numbers[language].__getitem__, runs(text)))
            self._ends.append(len(self._runs))
        return number

    def forms(self, text: str, language: Language) -> Iterable[str]:
        """Return the words of a text in order, in small letters."""
        number = self.add(text, language)
        own = self._runs[self._ends[number] : self._ends[number + 1]]
        return chain.from_iterable(map(self.forms_of_run.__getitem__, own))

    def runs(self, language: Language) -> Mapping[str, int]:
        """Return the number of each run of a language."""
        return self._numbers[language]

    def stretches(self) -> RaggedArray:
        """Return the runs of every text by its number, as they are now."""
        return RaggedArray(np.array(self._runs), np.diff(self._ends))

    def _reader(self, language: Language) -> Callable[[str], int]:
        def read(run: str) -> int:
            self.forms_of_run.append(tuple(forms_of_run(run, language)))
            return len(self.forms_of_run) - 1

        return read


class FieldTexts:
    """Which texts one field of each document of an edition has."""

    def __init__(self) -> None:
        """Begin without documents."""
        self._texts = array("I")
        self._ends = array("q")

    def add(self, texts: Iterable[int]) -> None:
        """Record the texts of the next document by their numbers."""
        self._texts.extend(texts)
        self._ends.append(len(self._texts))

    @property
    def documents(self) -> int:
        """How many documents were added."""
        return len(self._ends)

    def parts(self, texts: RaggedArray) -> Iterator[tuple[NDArray[Any], Numbers]]:
        """Yield the runs of some documents at a time, and the document that each run is in."""
        numbers, ends = np.array(self._texts), np.array([0, *self._ends])
        begins = np.concatenate([[0], np.cumsum(texts.counts[numbers])])[ends]
        document = 0
        while document < self.documents:
            after = int(np.searchsorted(begins, begins[document] + PART, "right")) - 1
            after = max(after, document + 1)
            of_documents = np.diff(begins[document : after + 1])
            runs_here = texts.of(numbers[ends[document] : ends[after]])
            yield runs_here, np.repeat(np.arange(document, after), of_documents)
            document = after
