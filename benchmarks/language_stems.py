"""Stems, held against paradigms, hand-made lists and a plain suffix stripper.

Two forms are conflated if they get one stem. Of the pairs of forms that are conflated,
the share whose forms belong to one word is the precision; of the pairs that belong to
one word, the share conflated is the recall; F is their harmonic mean. All forms of all
paradigms are in one pool, each once; a form of two words belongs to both.

The stemmer's vocabulary is that of 20,000 encyclopedia texts and, save where a row says
otherwise, the forms that are measured, once each: an index knows every form it stems.
"""

import json
import tarfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations, islice
from pathlib import Path
from typing import Final

from benchmarks.data import data_file
from benchmarks.speed import cpu_seconds
from benchmarks.stem_peers import Stem, peers
from benchmarks.table import Row, at_least, share
from press.language.azerbaijani.common_words import with_common_words
from press.language.azerbaijani.letters import lower, normalize, words
from press.language.azerbaijani.stems import Stemmer, browser_table, stem_unseen
from press.language.azerbaijani.suffixes import is_inflected_form

#: A word's forms, by the word.
Paradigms = dict[str, set[str]]

_CHECKED: Final = Path(__file__).parent / "stems_checked.tsv"
#: What the rules were to reach: F of nouns and of verbs.
_REFERENCES: Final = {"N": 0.98, "V": 0.93}
#: Texts of a small archive.
_FEW: Final = 100
_NAMES: Final = {"N": "nouns", "V": "verbs"}
#: UniMorph has six verbs, with 18 forms each, and they are all measured: a small sample.
_ALL: Final = {"N": "", "V": " (all that UniMorph has)"}


def measure() -> list[Row]:
    """Measure conflation, hand-made lists, and speed."""
    texts, few = wiki_vocabulary(), wiki_vocabulary(_FEW)
    paradigms = {kind: _paradigms(kind) for kind in _REFERENCES}
    known = Counter(texts)
    for forms in (forms for kind in paradigms.values() for forms in kind.values()):
        known.update(forms)
    pooled, unaided = Stemmer(known), Stemmer(texts)
    speeds = _speeds(list(texts), unaided)
    rows = [row for kind in paradigms for row in _conflations(kind, paradigms[kind], pooled)]
    rows += [
        _conflation("the same nouns, forms not in the vocabulary", paradigms["N"], unaided.stem)
    ]
    return [*rows, *_hand_made(unaided), *_small_archive(few, unaided), *speeds]


def wiki_vocabulary(texts: int | None = None) -> Counter[str]:
    """Return the words of so many encyclopedia texts, else all 20,000, with their counts."""
    counts: Counter[str] = Counter()
    with tarfile.open(data_file("sources/wiki-20000.tar.xz")) as archive:
        members = (member for member in archive if member.name.endswith(".txt"))
        for file in map(archive.extractfile, islice(members, texts)):
            body = file.read().decode("utf-8").partition("\n\n")[2] if file else ""
            counts.update(word[0] for word in words(lower(normalize(body))))
    return counts


def _paradigms(kind: str) -> Paradigms:
    """Return the paradigms of UniMorph: nouns with N, verbs with V; single words only."""
    found: Paradigms = defaultdict(set)
    for line in data_file("language/unimorph-aze.tsv").read_text("utf-8").splitlines():
        lemma, form, features = (line + "\t\t").split("\t")[:3]
        if features.startswith(kind + ";") and " " not in lemma + form:
            found[lower(lemma)].add(lower(form))
    return found


def conflation(paradigms: Paradigms, stem: Stem) -> tuple[float, float]:
    """Return precision and recall of pairs of forms, as the head of this module says."""
    words_of: dict[str, set[str]] = defaultdict(set)
    groups: dict[str, list[str]] = defaultdict(list)
    for lemma, forms in paradigms.items():
        for form in forms:
            words_of[form].add(lemma)
    for form in words_of:
        groups[stem(form)].append(form)
    pairs = [pair for group in groups.values() for pair in combinations(group, 2)]
    right = sum(not words_of[one].isdisjoint(words_of[other]) for one, other in pairs)
    wanted = {pair for forms in paradigms.values() for pair in combinations(sorted(forms), 2)}
    return right / max(len(pairs), 1), right / max(len(wanted), 1)


def _f(precision: float, recall: float) -> float:
    return 2 * precision * recall / ((precision + recall) or 1.0)


def _conflations(kind: str, paradigms: Paradigms, stemmer: Stemmer) -> Iterable[Row]:
    count = sum(map(len, paradigms.values()))
    name = f"{_NAMES[kind]}, {len(paradigms)} paradigms of {count:,} forms{_ALL[kind]}"
    yield _conflation(name, paradigms, stemmer.stem, _REFERENCES[kind])
    for peer, stem in peers():
        what = f"{_NAMES[kind]}, {peer}"
        yield _conflation(what, paradigms, stem) if stem else Row(what, "not measured")


def _conflation(name: str, paradigms: Paradigms, stem: Stem, least: float | None = None) -> Row:
    precision, recall = conflation(paradigms, stem)
    f = _f(precision, recall)
    figure = f"F {f:.4f} (precision {precision:.4f}, recall {recall:.4f})"
    return Row(name, figure, f"F ≥ {least}" if least else "", f >= least if least else None)


def _hand_made(stemmer: Stemmer) -> list[Row]:
    checked = _rows(_CHECKED)
    golden = json.loads(data_file("language/stems-golden.json").read_text("utf-8"))
    gold = {case["word"]: case["stem"] for case in golden}
    return [
        at_least(
            "forms of real text with the stem a reader gives", *_right(checked, stemmer), 0.97
        ),
        Row("of them made one with another word", share(*_overstemmed(checked, stemmer))),
        Row("az-lang-nlp's list, where derivations count as misses", share(*_right(gold, stemmer))),
        _treebank(stemmer),
    ]


def _rows(path: Path) -> dict[str, str]:
    lines = [line.split("\t") for line in path.read_text("utf-8").splitlines()[1:]]
    return {line[0]: line[1] for line in lines if not line[0].startswith("#")}


def _right(gold: Mapping[str, str], stemmer: Stemmer) -> tuple[int, int]:
    return sum(stemmer.stem(form) == stem for form, stem in gold.items()), len(gold)


def _overstemmed(gold: Mapping[str, str], stemmer: Stemmer) -> tuple[int, int]:
    stems = {form: stemmer.stem(form) for form in gold}
    return sum(len(stems[form]) < len(stem) for form, stem in gold.items()), len(gold)


def _treebank(stemmer: Stemmer) -> Row:
    """Measure conflation on a treebank's nouns, names, verbs and adjectives by their lemmas."""
    found: Paradigms = defaultdict(set)
    for line in data_file("language/az_tuecl-ud-test.conllu").read_text("utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) > 3 and cells[3] in {"NOUN", "PROPN", "VERB", "ADJ"}:
            found[lower(cells[2])].add(lower(cells[1]))
    return _conflation("a treebank's forms by lemma (spoken, partly dialect)", found, stemmer.stem)


def _small_archive(few: Counter[str], whole: Stemmer) -> list[Row]:
    """Measure whether a small archive's forms have the stems that all texts give them."""
    forms = [form for form in few if form.isalpha()]
    alone, aided = Stemmer(few), Stemmer(with_common_words(few))
    stems = {whole.stem(form) for form in forms}
    unseen = [form for form in forms if whole.stem(form) != form]
    found = sum(stem_unseen(form, stems) == whole.stem(form) for form in unseen)
    same = [sum(one.stem(f) == whole.stem(f) for f in forms) for one in (alone, aided)]
    name = f"an archive of {_FEW} texts: stems as from all texts"
    return [
        Row(f"{name}, by itself", share(same[0], len(forms))),
        at_least(f"{name}, with the common words", same[1], len(forms), 0.95),
        Row("the browser, given its stems, of forms it had not seen", share(found, len(unseen))),
    ]


def _speeds(forms: list[str], stemmer: Stemmer) -> list[Row]:
    cold = max(_cold_speed(stemmer, forms[start::3]) for start in range(3))
    warm = len(forms) / cpu_seconds(lambda: [stemmer.stem(form) for form in forms])
    names = [("əliyev", "əliyevin"), ("otaq", "otağa"), ("bakı", "bakıdadır"), ("şuşa", "şuşanı")]
    checks = cpu_seconds(lambda: [is_inflected_form(*pair) for pair in names * 50_000])
    table = len(browser_table().encode())
    return [
        _speed("stems, distinct forms, memo cold", cold, 80_000),
        _speed("stems, memo warm", warm, 1_000_000),
        _speed("checks whether a form is an inflected name", 200_000 / checks, 500_000),
        Row("the browser's table", f"{table:,} bytes, not compressed", "≤ 5,000", table <= 5_000),
    ]


def _cold_speed(stemmer: Stemmer, forms: list[str]) -> float:
    """Return how many forms a second are stemmed for the first time, in CPU time."""
    began = time.process_time()
    for form in forms:
        stemmer.stem(form)
    return len(forms) / (time.process_time() - began)


def _speed(what: str, a_second: float, least: int) -> Row:
    return Row(what, f"{a_second:,.0f}/s", f"≥ {least:,}/s", a_second >= least)
