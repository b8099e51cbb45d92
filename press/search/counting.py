"""How often each word form stands in each field of each document.

Kept as flat arrays of numbers, so that memory grows with the number of different
words of a document and by few bytes for each. Knows nothing of terms or files.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import count

from press.languages import LANGUAGES, Language
from press.search.analysis import forms_of_run, is_doubtful, other_reading, runs

#: A text and the language it is written in.
Passage = tuple[str, Language]


class FormNumbers(dict[str, tuple[int, ...]]):
    """The numbers of the forms in each run of letters of one language, read once."""

    def __init__(self, language: Language, numbers: Callable[[], int]) -> None:
        """Take where the number of a new form comes from."""
        super().__init__()
        self._language = language
        self.forms: defaultdict[str, int] = defaultdict(numbers)
        self.sure: set[str] = set()  #: forms that were also met outside capitals

    def __missing__(self, run: str) -> tuple[int, ...]:
        """Read a run that was not met before."""
        forms = forms_of_run(run, self._language)
        if not is_doubtful(run):
            self.sure.update(forms)
        self[run] = tuple([self.forms[form] for form in forms])
        return self[run]


class FormCounts:
    """The counts of one archive: add its documents field by field, then read them back."""

    def __init__(self, fields: int) -> None:
        """Prepare for documents of so many fields."""
        numbers = count()
        self._numbers = {
            language: FormNumbers(language, numbers.__next__) for language in LANGUAGES
        }
        self._forms = [array("I") for _ in range(fields)]
        self._times = [array("I") for _ in range(fields)]
        self._ends = [array("Q") for _ in range(fields)]
        self.lengths = [array("I") for _ in range(fields)]

    def add(self, field: int, passages: Iterable[Passage]) -> None:
        """Count one field of the next document."""
        found: dict[int, int] = {}
        for text, language in passages:
            numbers = self._numbers[language]
            for run, times in Counter(runs(text)).items():
                for form in numbers[run]:
                    found[form] = found.get(form, 0) + times
        self._forms[field].extend(found.keys())
        self._times[field].extend(found.values())
        self._ends[field].append(len(self._forms[field]))
        self.lengths[field].append(sum(found.values()))

    def forms(self, language: Language) -> dict[str, int]:
        """Return each form of a language with its number."""
        return self._numbers[language].forms

    def reading(self, form: str, language: Language) -> str:
        """Return the form itself, or what it is where capitals were read wrongly."""
        sure = self._numbers[language].sure
        if "ı" not in form or form in sure:
            return form
        other = other_reading(form)
        return other if other in sure else form

    def totals(self) -> "array[int]":
        """Return how often each form stands in the archive, by its number."""
        totals = array("I", bytes(4 * sum(map(len, map(self.forms, LANGUAGES)))))
        for forms, times in zip(self._forms, self._times, strict=True):
            for form, time in zip(forms, times, strict=True):
                totals[form] += time
        return totals

    def document(self, field: int, number: int) -> Iterator[tuple[int, int]]:
        """Yield each form of one field with its count, in the order of the text."""
        start = self._ends[field][number - 1] if number else 0
        end = self._ends[field][number]
        return zip(self._forms[field][start:end], self._times[field][start:end], strict=True)
