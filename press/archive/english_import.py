"""Official English from sources: put with its article, aligned sentence by sentence, written.

A text of which it is not known what it translates is kept for an editor. Knows nothing of how
sources are read.
"""

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Final

from press.archive.link_proposals import LinkProposer
from press.archive.pairing import ArticlePairer, EnglishText, Pairing
from press.content.article import Article, Translation, read_translation, translation_text
from press.content.atomic_write import write_atomically
from press.content.body import body_markdown, parse_body
from press.content.folder import files
from press.content.follows import written_lines
from press.content.ladder import rung_path
from press.entities.authority.authority import Authority, load_authority
from press.importer.english_source import EnglishSource
from press.languages import TRANSLATION
from press.problems import Problems
from press.translation.glossary.glossary_file import load_glossary
from press.translation.translation_file import translation_path

#: The file of the content folder that lists them, one address a line.
ALONE: Final = "english_alone.txt"
_SHA256: Final = re.compile(rb"^sha256: *[\"']?([0-9a-f]{64})", re.MULTILINE)
_OFFICIAL: Final = re.compile(rb"^translation: *[\"']?official\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class UnpairedText:
    """An English text of which it is not known what it translates."""

    source: EnglishSource
    pairing: Pairing


@dataclass
class EnglishImport:
    """Takes English articles one by one into a content folder."""

    content: Path
    problems: Problems
    decided: dict[str, str] = field(default_factory=dict)  #: ids of articles by address or file
    imported: int = 0
    unchanged: int = 0
    unpaired: list[UnpairedText] = field(default_factory=list)

    def take(self, source: EnglishSource) -> None:
        """Write an English article beside its original; keep in mind one without."""
        if source.head.sha256 in self._known or source.head.url in self._alone:
            self.unchanged += 1
            return
        body = source.body()
        if body is None:
            return
        head = source.head
        day = head.date.date()
        text = EnglishText(head.title, body, day, source.counterpart, head.id)
        chosen = self.decided.get(str(source.file)) or self.decided.get(head.url)
        article = self._pairer.article(chosen) if chosen else None
        pairing = Pairing(article) if article else self._pairer.pairing(text)
        if pairing.article:
            self._write(source, body, pairing.article)
        else:
            self.unpaired.append(UnpairedText(source, pairing))

    @cached_property
    def _known(self) -> set[str]:
        """The SHA-256 of each source whose text is there already."""
        heads = (
            _SHA256.search((self.content / path).read_bytes())
            for path in files(self.content, TRANSLATION.code)
        )
        return {head[1].decode() for head in heads if head}

    @cached_property
    def _pairer(self) -> ArticlePairer:
        return ArticlePairer(self.content, self._authority)

    @cached_property
    def _proposer(self) -> LinkProposer:
        return LinkProposer(self._authority, load_glossary(self.content, Problems()))

    @cached_property
    def _authority(self) -> Authority:
        return load_authority(self.content / "entities", Problems())

    @cached_property
    def _alone(self) -> frozenset[str]:
        """The addresses of texts that an editor says are no translations of ours."""
        file = self.content / ALONE
        lines = file.read_text("utf-8").splitlines() if file.is_file() else []
        return frozenset(line.strip() for line in lines if line.strip() and line[0] != "#")

    def _write(self, source: EnglishSource, body: str, article: Article) -> None:
        place = self._place(source, article)
        if place is None:
            return
        markdown = body_markdown(body, TRANSLATION)
        translation = Translation(
            id=article.id,
            path=place,
            title=source.head.title,
            status="official",
            source=source.head.url,
            sha256=source.head.sha256,
            body=parse_body(markdown),
        )
        follows = written_lines(self._proposer.proposed(article, translation))
        text = translation_text(replace(translation, follows=follows), markdown)
        faults = Problems()
        if read_translation(place, text, faults) is None:
            fault = next(iter(faults))
            self.problems.add(source.file, 0, fault.found, fault.expected)
            return
        write_atomically(self.content / place, text)
        self._known.add(source.head.sha256)
        self.imported += 1

    def _place(self, source: EnglishSource, article: Article) -> str | None:
        """Return where the official English belongs; nothing, reported, where one stands."""
        base = translation_path(article.path)
        for place in (base, rung_path(base, "official")):
            file = self.content / place
            if not file.exists():
                return place
            if _OFFICIAL.search(file.read_bytes()):
                found = f"official English of {article.id}, which has another text at {file}"
                expected = f"expected one text: to take this one, delete {file} and import again"
                self.problems.add(source.file, source.head.line, found, expected)
                return None
        return None
