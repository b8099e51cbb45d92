"""Letters: case both ways over the words of the language, and how fast they are worked."""

from benchmarks.data import data_file
from benchmarks.speed import cpu_seconds
from benchmarks.table import Row, at_least, share
from press.language.azerbaijani.letters import lower, normalize, sort_key, upper, words
from press.languages import ORIGINAL


def measure() -> list[Row]:
    """Measure case over the 80,000 commonest forms, and speed over the texts of FLORES."""
    forms = [line.split()[0] for line in _lines("language/word-frequencies-az.txt") if line]
    forms = [form for form in forms if normalize(form) == form == lower(form)]
    theirs = sum(form.upper().lower() == form for form in forms)
    ours = sum(lower(upper(form)) == form for form in forms)
    return [
        Row("Python's own capitals and back", share(theirs, len(forms))),
        at_least("small letters to capitals and back", ours, len(forms), 1.0),
        *_speeds(forms, "\n".join(_lines("parallel/flores-dev.az"))),
    ]


def _speeds(forms: list[str], text: str) -> list[Row]:
    works = {
        "lower": lambda: [lower(form) for form in forms],
        "normalize": lambda: [normalize(form) for form in forms],
        "sort_key": lambda: [sort_key(form, ORIGINAL) for form in forms],
    }
    rows = [_speed(name, len(forms), cpu_seconds(work)) for name, work in works.items()]
    count = sum(1 for _ in words(text))
    return [*rows, _speed("words", count, cpu_seconds(lambda: list(words(text))))]


def _speed(name: str, count: int, seconds: float) -> Row:
    return Row(f"speed of {name}", f"{count / seconds:,.0f} words/s")


def _lines(name: str) -> list[str]:
    return data_file(name).read_text(encoding="utf-8").splitlines()
