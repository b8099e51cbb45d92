"""How often each run of letters stands in each field of each document.

A run (see :func:`press.search.analysis.runs`) is read only once, when all are known, so
that the archive is counted at the speed of a search for letters. Kept as flat arrays of
numbers: memory grows with the number of different words of a document, by few bytes for
each. Knows nothing of words, terms or files.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from press.languages import LANGUAGES, Language
from press.search.analysis import runs

#: A text and the language it is written in.
Passage = tuple[str, Language]


class RunCounts:
    """The counts of one archive: add its documents field by field, then read them back."""

    def __init__(self, fields: int) -> None:
        """Prepare for documents of so many fields."""
        numbers = count()
        self._numbers: dict[Language, defaultdict[str, int]] = {
            language: defaultdict(numbers.__next__) for language in LANGUAGES
        }
        self._runs = [array("I") for _ in range(fields)]
        self._times = [array("I") for _ in range(fields)]
        self._ends = [array("Q") for _ in range(fields)]

    @property
    def documents(self) -> int:
        """How many documents were added."""
        return len(self._ends[0])

    def add(self, field: int, passages: Iterable[Passage]) -> None:
        """Count one field of the next document."""
        found: Counter[int] = Counter()
        for text, language in passages:
            found.update(map(self._numbers[language].__getitem__, runs(text)))
        self._runs[field].extend(found.keys())
        self._times[field].extend(found.values())
        self._ends[field].append(len(self._runs[field]))

    def runs(self, language: Language) -> Mapping[str, int]:
        """Return the number of each run of a language."""
        return self._numbers[language]

    def totals(self) -> "array[int]":
        """Return how often each run stands in the archive, by its number."""
        totals = array("I", bytes(4 * sum(map(len, self._numbers.values()))))
        for runs_, times in zip(self._runs, self._times, strict=True):
            for run, time in zip(runs_, times, strict=True):
                totals[run] += time
        return totals

    def document(self, field: int, number: int) -> Iterator[tuple[int, int]]:
        """Yield each run of one field with its count, in the order of the text."""
        start = self._ends[field][number - 1] if number else 0
        end = self._ends[field][number]
        return zip(self._runs[field][start:end], self._times[field][start:end], strict=True)
