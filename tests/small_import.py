"""A folder of source articles about invented people, and the content folder they go to."""

from hashlib import sha256
from pathlib import Path

from press.importer.import_run import ImportOutcome, import_sources
from press.importer.titles.restorer import TitleRestorer
from press.importer.titles.word_ngrams import WordNgrams
from press.language.azerbaijani.letters import received_form
from press.problems import Problems

TITLE = "Ayla Tanış Zirvistanın səfirini qəbul edib"
BODY = (
    "Prezident Ayla Tanış martın 1-də Zirvistanın səfirini qəbul edib. "
    "2023-cü ildə iki görüş olub.\n\n- Hörmətli qonaqlar!\nXoş gəlmisiniz."
)


def source(body: str = BODY, date: str = "mart 01,2023 11:00", number: str = "59065") -> str:
    """Return a source file."""
    address = f"https://president.az/az/articles/view/{number}"
    return f"Title: {received_form(TITLE)}\nDate: {date}\nURL: {address}\n\n{body}\n"


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return sha256(path.read_bytes()).hexdigest()


def few_words() -> TitleRestorer:
    """Return a restorer that knows no words yet: the shipped ones take long to load."""
    return TitleRestorer(WordNgrams())


class Archive:
    """A folder of sources and a folder of content."""

    def __init__(self, folder: Path) -> None:
        """Begin with both empty."""
        self.sources = folder / "sources"
        self.content = folder / "content"
        self.sources.mkdir()
        self.said: list[str] = []

    def put(self, name: str, text: str | bytes) -> Path:
        """Write a source file."""
        path = self.sources / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def run(self) -> ImportOutcome:
        """Import; what is said is kept, with short names of files."""
        problems = Problems()
        outcome = import_sources(
            [self.sources], self.content, "president.az", problems, make_restorer=few_words
        )
        self.said = [str(problem).replace(f"{self.sources.parent}/", "") for problem in problems]
        return outcome

    @property
    def article(self) -> Path:
        """The file of the article that `source` makes."""
        return self.content / "az/2023/03/59065.md"

    def files(self) -> list[str]:
        """Return every file in the content folder, hidden ones too."""
        return sorted(
            str(path.relative_to(self.content))
            for path in self.content.rglob("*")
            if path.is_file()
        )
