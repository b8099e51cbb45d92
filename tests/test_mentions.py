"""Where a text names an entity: case by case in cases/mentions.tsv, and the first article."""

from datetime import date
from pathlib import Path

import pytest

from press.entities.authority.authority import Authority, load_authority
from press.entities.mentions.finder import MentionFinder, entity_tags
from press.entities.mentions.verdicts import Reason, Rule
from press.language.azerbaijani.sentences import split_sentences
from press.languages import LANGUAGES, ORIGINAL, Language, language_of
from press.problems import Problems
from tests.cases_table import CASES, read_cases

ROOT = Path(__file__).parents[1]
MARKS = {"name": "=", "short": "~"}


Finders = dict[Language, MentionFinder]


@pytest.fixture(scope="module")
def finders() -> Finders:
    """Return finders of the invented names."""
    problems = Problems()
    invented = load_authority(CASES / "names", problems)
    assert list(problems) == []
    return {language: MentionFinder(invented, language) for language in LANGUAGES}


@pytest.mark.parametrize("row", read_cases("mentions.tsv"), ids=lambda row: row["rule"])
def test_a_text_names(finders: Finders, row: dict[str, str]) -> None:
    """Each rule of the table: which entities the text names, how, and in which words."""
    sentences = split_sentences(row["text"])
    found = [
        f"{m.entity}{MARKS[m.how]}{sentences[m.sentence][m.start : m.end]}"
        for m in finders[language_of(row["language"])].find(sentences)
    ]
    assert found == ([] if row["mentions"] == "-" else row["mentions"].split("; "))


@pytest.mark.parametrize(
    ("year", "text", "found"),
    [
        (2015, "Baş nazir Talvik danışdı.", ["daren-talvik"]),
        (2023, "Prezident Talvik danışdı.", ["daren-talvik"]),
        (2015, "Prezident Talvik danışdı.", []),
        (2023, "Ornel federasiyasının prezidenti Talvik danışdı.", []),
        (2019, "Dovlin Orneldədir.", ["kerem-dovlin"]),
        (2019, "Rauf Dovlin Bolluqdadır.", []),
        (2019, "Dovlin Nikayeva Bolluqdadır.", []),
        (2021, "Dovlin Bolluqdadır.", []),
        (None, "Dovlin Bolluqdadır.", []),
    ],
)
def test_offices_of_the_day(
    finders: Finders, year: int | None, text: str, found: list[str]
) -> None:
    """A title, and a surname alone, name whoever held the office on the day of the text."""
    day = date(year, 1, 15) if year else None
    mentions = finders[ORIGINAL].find([text], day)
    assert [m.entity for m in mentions if m.how == "short"] == found


def test_every_phrase_has_its_reason(finders: Finders) -> None:
    """The finder tells of each phrase by which rule it counts or not."""
    verdicts = finders[ORIGINAL].explain(["Ornel küçəsində Talvik Rauf Karan oğlu yaşayır."])
    reasons = [(mention.entity, verdict.reason) for mention, verdict in verdicts]
    assert reasons[0] == ("ornel", Reason(Rule.LONGER_NAME, ("küçəsi",)))
    assert {reason.rule for _, reason in reasons[1:]} == {Rule.PATRONYMIC}


def test_no_name_runs_across_sentences(finders: Finders) -> None:
    """A sentence's end is a name's end, though the next one goes on like it."""
    sentences = ["Budur Ornel", "Bankı açıqdır"]
    assert [m.entity for m in finders[ORIGINAL].find(sentences)] == ["ornel"]


@pytest.mark.parametrize("sentences", [[], [""], ["", "Ornel"], ["“”", " "], ["\n", "I\u0307"]])
def test_any_text_will_do(finders: Finders, sentences: list[str]) -> None:
    """Empty texts and sentences, and such as are marks alone, name nobody and harm nobody."""
    found = [mention.entity for mention in finders[ORIGINAL].find(sentences)]
    assert found == ["ornel"] * sentences.count("Ornel")


def test_an_authority_without_names() -> None:
    """With no names to look for there are no mentions."""
    assert MentionFinder({}, ORIGINAL).find(["Ornel dağdadır."]) == []


@pytest.fixture(scope="module")
def authority() -> Authority:
    """Return the names that the archive begins with."""
    return load_authority(ROOT / "content" / "entities", Problems())


def test_the_real_article_names_whom_and_what_it_names(authority: Authority) -> None:
    """The archive's first source article is tagged with everyone and everything it names."""
    source = next((ROOT / "sources").glob("000_*.txt")).read_text("utf-8")
    sentences = split_sentences(source.split("\n\n", 1)[1].strip())
    tags = entity_tags(MentionFinder(authority, ORIGINAL).find(sentences))
    assert {tag.entity for tag in tags} == {
        "almaty-process",
        "antonio-vitorino",
        "azerbaijan",
        "baku",
        "ilham-aliyev",
        "international-organization-for-migration",
        "non-aligned-movement",
        "united-nations",
    }
