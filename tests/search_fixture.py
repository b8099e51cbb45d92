"""An invented archive, its index in shards, its whole index by lunr.py, and queries.

``python -m tests.search_fixture FOLDER`` writes them for tests/js/search-contract.test.mjs:
``pieces/``, ``whole.json`` (lunr's own format) and ``queries.json``, where every query stands with
the answer that the whole index gave in Python.
"""

import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from lunr.builder import Builder
from lunr.index import Index
from lunr.pipeline import Pipeline
from lunr.query import QueryPresence
from lunr.token import Token

from press.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language
from press.search import index_writer as write
from press.search import term_shards
from press.search.analysis import learn_terms, word_forms
from press.search.documents import EntityNames, SearchDocument
from press.search.fields import FIELDS, name_forms, one_word_names, passages

DOCUMENTS: Final = 300
QUERIES: Final = 600
EDITION: Final = ORIGINAL
NAMES: Final[EntityNames] = {
    "zumrud-tepeli": {ORIGINAL: ("Zümrüd Təpəli",), TRANSLATION: ("Zumrud Tepeli", "Z. Tapali")},
    "lavanqa": {ORIGINAL: ("Lavanqa", "Lavanqa Adaları"), TRANSLATION: ("Lavanga",)},
    "qumral": {ORIGINAL: ("Qumral",), TRANSLATION: ("Gumral", "Kumral")},
}
_STEMS: Final = [
    "kitab",
    "otaq",
    "ürək",
    "dəniz",
    "liman",
    "görüş",
    "səfər",
    "nazir",
    "ölkə",
    "şəhər",
    "yol",
    "körpü",
    "məktəb",
    "bayraq",
    "çörək",
    "ağac",
    "qatar",
    "sənəd",
    "xalq",
    "əmək",
    "gün",
    "il",
    "dünya",
    "sərgi",
    "layihə",
    "zəng",
    "ışıq",
    "iqlim",
    "ada",
    "dağ",
    "çay",
    "2023",
    "7-ci",
    "b-52",
]
_ENDINGS: Final = ("", "", "", "lar", "lər", "da", "də", "ın", "in", "a", "ə", "ları", "nin")
_ENGLISH: Final = [
    "meeting",
    "meetings",
    "island",
    "islands",
    "harbour",
    "visit",
    "visited",
    "visiting",
    "minister",
    "ministers",
    "treaty",
    "climate",
    "island's",
    "opened",
    "openly",
    "national",
    "nationality",
    "at",
]


def _word(choose: random.Random, language: Language) -> str:
    """Return a word; low ranks are far more frequent, as in any text."""
    if language is TRANSLATION:
        return choose.choice(_ENGLISH)
    rank = min(int(choose.paretovariate(0.7)) - 1, 2000)
    stem = _STEMS[rank] if rank < len(_STEMS) else _STEMS[rank % 31] + _STEMS[rank % 29]
    return stem + choose.choice(_ENDINGS)


def documents() -> Iterator[SearchDocument]:
    """Yield the archive in the order of its dates."""
    choose = random.Random(20230301)
    day = datetime(2004, 1, 1, 9, tzinfo=UTC)
    for number in range(DOCUMENTS):
        language = TRANSLATION if number % 7 == 3 else ORIGINAL
        sentences = [
            " ".join(_word(choose, language) for _ in range(choose.randint(1, 25)))
            for _ in range(choose.randint(0, 6))
        ]
        yield SearchDocument(
            id=str(number),
            language=language,
            url=f"az/{number}.html",
            title=" ".join(_word(choose, EDITION) for _ in range(choose.randint(1, 6))),
            sentences=tuple(sentences),
            date=day + timedelta(days=number * 11),
            kind=choose.choice(["visit", "call", "decree"]),
            status="original",
            names=tuple(choose.sample(sorted(NAMES), choose.randint(0, 2))),
        )


def terms_of_forms() -> dict[tuple[str, Language], str]:
    """Return the term of every form of the archive, by language."""
    found: dict[tuple[str, Language], str] = {}
    for language in LANGUAGES:
        vocabulary = Counter(
            form
            for document in documents()
            for texts in passages(document, EDITION, name_forms(NAMES))
            for text, of_text in texts
            if of_text is language
            for form in word_forms(text, language)
        )
        terms = learn_terms(language, vocabulary, vocabulary)
        found |= {(form, language): term for form, term in terms.items()}
    return found


def whole_index(terms: dict[tuple[str, Language], str]) -> Index:
    """Return the whole archive's index, built by lunr.py from the same terms."""
    builder = Builder()
    builder.ref("number")
    for field in FIELDS:
        builder.field(field.name, field.boost)
    for number, document in enumerate(documents()):
        row: dict[str, Any] = {"number": number}
        of_document = passages(document, EDITION, name_forms(NAMES))
        for field, texts in zip(FIELDS, of_document, strict=True):
            row[field.name] = [
                terms[form, language]
                for text, language in texts
                for form in word_forms(text, language)
            ]
        builder.add(row)
    return builder.build()


def _queries(forms: list[str], terms: list[str]) -> Iterator[list[dict[str, Any]]]:
    choose = random.Random(59065)
    for _ in range(QUERIES):
        yield [_clause(choose, forms, terms) for _ in range(choose.choice([1, 1, 2, 3, 4]))]


def _clause(choose: random.Random, forms: list[str], terms: list[str]) -> dict[str, Any]:
    clause: dict[str, Any] = {"term": choose.choice([*forms, "yoxdur"])}
    shape = choose.random()
    if shape < 0.2:
        clause |= {"term": choose.choice(terms)[: choose.randint(1, 4)] + "*", "wild": True}
    elif shape < 0.3:
        term = choose.choice(terms)
        middle = choose.randint(0, len(term) - 1)
        clause |= {"term": f"{term[:middle]}*{term[middle + 1 :]}", "wild": True}
    elif shape < 0.45:
        clause |= {"edit_distance": choose.choice([1, 1, 2])}
    if choose.random() < 0.3:
        clause["fields"] = choose.sample([field.name for field in FIELDS], choose.randint(1, 2))
    if choose.random() < 0.2:
        clause["boost"] = choose.choice([2, 5, 10])
    presence = ["optional"] * 6 + ["required"] * 2 + ["prohibited"] * 2
    return clause | {"presence": choose.choice(presence)}


def _answer(index: Index, clauses: list[dict[str, Any]]) -> list[list[Any]]:
    """Return what lunr.py answers: the number and the score of each result, in order."""
    query = index.create_query()
    for clause in clauses:
        options = {
            key: clause[key] for key in ("edit_distance", "fields", "boost") if key in clause
        }
        presence = QueryPresence[clause["presence"].upper()]
        query.clause(
            clause["term"], use_pipeline="wild" not in clause, presence=presence, **options
        )
    return [[int(result["ref"]), result["score"]] for result in index.query(query)]


def _expanding(expansions: dict[str, list[str]]) -> Pipeline:
    """Return a pipeline that makes of a form the terms it belongs to."""

    def expand(token: Token, *_: object) -> list[Token]:
        return [Token(term) for term in expansions.get(str(token), [str(token)])]

    Pipeline.registered_functions["expand"] = expand
    expand.label = "expand"  # type: ignore[attr-defined]
    pipeline = Pipeline()
    pipeline.add(expand)
    return pipeline


def main(folder: Path) -> None:
    """Write the shards, the whole index, and the queries with their answers."""
    term_shards.CHEAP = 0  # lengths stand beside some postings and not beside others,
    term_shards.LEAST_COMMON = 20  # and some terms are common
    write.write_index(documents(), folder / "pieces", EDITION, NAMES)
    terms = terms_of_forms()
    index = whole_index(terms)
    (folder / "whole.json").write_text(json.dumps(index.serialize()), encoding="utf-8")
    expansions: dict[str, list[str]] = {}
    for form, language in terms:
        found = {terms[form, other] for other in LANGUAGES if (form, other) in terms}
        expansions[form] = sorted(found | {terms[form, language]})
    for names in one_word_names(NAMES):
        same = {terms[name] for name in names if terms.get(name) == name[0]}
        for form, _ in names:
            expansions[form] = sorted(same.union(expansions.get(form, [])))
    index.pipeline = _expanding(expansions)
    queries = [
        {"clauses": clauses, "answer": _answer(index, clauses)}
        for clauses in _queries(sorted(expansions), sorted(set(terms.values())))
    ]
    content = {"expansions": expansions, "queries": queries}
    (folder / "queries.json").write_text(json.dumps(content), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
