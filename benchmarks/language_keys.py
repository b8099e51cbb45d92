"""Spelling-blind keys: which names meet in one, and which words they merge.

The names are the project's own case table: cities and persons' names with the spelling
usual in English texts. Words that are merged are counted over the 80,000 commonest forms,
each under its stem. Half of what meets are spellings of one word (milyon, million); the
rest is the price (göl, qol), so keys are asked only where a word is not found as typed.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from benchmarks.data import data_file
from benchmarks.speed import cpu_seconds
from benchmarks.table import Row, at_least, share
from press.language.azerbaijani.keys import spelling_keys
from press.language.azerbaijani.letters import received_form
from press.language.azerbaijani.stems import Stemmer
from tests.cases_table import read_cases

Keys = Callable[[str], Sequence[str]]


def measure() -> list[Row]:
    """Measure names that meet, words that are merged, and speed."""
    lines = data_file("language/word-frequencies-az.txt").read_text("utf-8").splitlines()
    forms = {line.split()[0]: int(line.split()[1]) for line in lines if len(line.split()) == 2}
    stemmer, stems = Stemmer(forms), Counter[str]()
    for form, count in forms.items():
        stems[stemmer.stem(form)] += count
    seconds = cpu_seconds(lambda: [spelling_keys(form) for form in forms])
    return [
        *_names(),
        *_merged("one key for all spellings", stems, spelling_keys),
        *_merged("if letters but lost their marks, ə as e", stems, _without_marks),
        Row("speed", f"{len(forms) / seconds:,.0f} words/s"),
    ]


def _merged(name: str, stems: Counter[str], keys: Keys) -> Iterator[Row]:
    """Measure stems that share a key, and words whose stem is not the commonest of its key."""
    groups: dict[str, list[str]] = defaultdict(list)
    for stem, _ in stems.most_common():
        for key in keys(stem):
            groups[key].append(stem)
    shared = {stem for group in groups.values() if len(group) > 1 for stem in group}
    rarer = {stem for group in groups.values() for stem in group[1:]}
    words = sum(stems[stem] for stem in rarer)
    yield Row(f"{name}: stems that share a key", share(len(shared), len(stems)))
    yield Row(f"{name}: running words of the rarer stems", share(words, stems.total()))


def _names() -> Iterator[Row]:
    for kind, of, name in (("name", 91 / 94, "names"), ("city", 47 / 48, "cities")):
        cases = [case for case in read_cases("keys-names.tsv") if case["kind"] == kind]
        meet = sum(_meet(case["azerbaijani"], case["english"]) for case in cases)
        yield at_least(f"{name} whose Azerbaijani and English spelling meet", meet, len(cases), of)


def _meet(one: str, other: str) -> bool:
    return not set(spelling_keys(one)).isdisjoint(spelling_keys(other))


def _without_marks(word: str) -> tuple[str, ...]:
    return (received_form(word.replace("ə", "e").replace("ı", "i")),)
