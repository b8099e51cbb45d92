"""Holds the documents to the code: what they name exists, and links lead somewhere."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCUMENTS = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
CODE = "\n".join(
    path.read_text(encoding="utf-8")
    for folder in ("press", "plugins")
    for path in sorted(ROOT.glob(f"{folder}/**/*.py"))
)


def glossary() -> list[tuple[str, str]]:
    """Return each term of the glossary with a word of the code that stands for it."""
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (?!term )([^|-][^|]*?) \| .* \| ([^|]*) \|$", text, re.MULTILINE)
    return [(term, word) for term, words in rows for word in re.findall(r"`(\w+)`", words)]


@pytest.mark.parametrize(("term", "word"), glossary(), ids=lambda value: value)
def test_the_code_has_each_term_of_the_glossary(term: str, word: str) -> None:
    """What the glossary calls a term by is a word of the code."""
    assert re.search(rf"\b{word}\b", CODE), term


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    """A relative link of a document names a file of the project."""
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_paths_in_documents_exist(path: Path) -> None:
    """A path of the code, the tests or the documents that a document names is there.

    Words in capitals stand for names that the reader chooses.
    """
    text = path.read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:press|plugins|benchmarks|tests|docs)/[\w/.-]*[\w/])`", text))
    fixed = {re.split(r"(?<=/)[^/]*[A-Z]{4}[^/]*\.(?:py|yaml)", name)[0] for name in named}
    assert [name for name in fixed if not (ROOT / name).exists()] == []


def test_architecture_is_short() -> None:
    """ARCHITECTURE.md is read in ten minutes: it has at most 8 KB."""
    assert (ROOT / "ARCHITECTURE.md").stat().st_size <= 8192


def test_decisions_are_listed_in_order() -> None:
    """Each decision is a numbered file with date and status, and the list has them in order."""
    files = sorted(path.name for path in ROOT.glob("docs/decisions/[0-9]*.md"))
    contents = (ROOT / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"\]\((\d{4}-[^)]*)\)", contents)
    assert listed == files
    assert [int(name[:4]) for name in files] == list(range(1, len(files) + 1))
    for name in files:
        text = (ROOT / "docs" / "decisions" / name).read_text(encoding="utf-8")
        assert re.search(r"^Date: \d{4}-\d\d-\d\d\. Status: ", text, re.MULTILINE), name
