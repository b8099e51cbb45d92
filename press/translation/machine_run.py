"""A run of the machine: what lacks English is translated, newest first, and written.

The sentences of some articles at a time are looked up in the memory; those it has not
are sent to the engine in batches, each kept as soon as it is there; then those articles
are written that have all of theirs. So a run that ends early, however it ends, has left
behind all that it did, and the next one goes on from there.

Machine English is content: a file like any other, which people edit and git remembers.
The site is built from the files alone; the memory only makes them cheap to write.
"""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import date
from typing import Final

from press.content.article import (
    Article,
    Translation,
    read_article,
    read_translation,
    translation_text,
)
from press.content.atomic_write import write_atomically
from press.content.encoding import EncodingError, decode
from press.content.folder import read_pair
from press.content.front_matter import split
from press.problems import Problems
from press.translation.due import Due, Survey, written
from press.translation.engines.batches import Batch, translated
from press.translation.engines.engine import Engine, is_translatable, label, one_line
from press.translation.engines.registry import EngineChoice
from press.translation.english_file import answering, machine_translation, sentences_of

#: Batches a worker gets before articles are written: few, so that a run shows results soon.
_BATCHES: Final = 4
#: Articles looked up before some are written, where the memory knows nearly all.
_ARTICLES: Final = 200


@dataclass(slots=True)
class TranslationOutcome:
    """What a run did, or would do."""

    articles: int = 0
    sentences: int = 0  #: different ones that were sent to the engine
    characters: int = 0  #: of those sentences
    remembered: int = 0  #: different ones that the memory had


@dataclass(frozen=True, slots=True)
class _Draft:
    """An article to be translated, and its text as it stands in its file."""

    article: Article
    markdown: str

    @property
    def texts(self) -> list[str]:
        """The headline and the sentences."""
        return [one_line(self.article.title), *sentences_of(self.article)]


@dataclass(frozen=True, slots=True)
class _Round:
    """Some articles, and what the memory has not of their sentences, each once."""

    drafts: list[_Draft]
    missing: list[str]


class MachineRun:
    """One run of one engine; `outcome` says what was done, even where it ended early."""

    def __init__(self, survey: Survey, choice: EngineChoice, engine: Engine) -> None:
        """Prepare to translate what `survey` finds due.

        `engine` is what `choice` makes: workers make their own, this one says who they are.
        """
        self.outcome = TranslationOutcome()
        self._survey = survey
        self._choice = choice
        self._name, self._version = engine.name, engine.version
        self._batch_size = engine.batch_size

    def estimate(self, due: Iterable[Due]) -> None:
        """Count what `translate` would do into `outcome`."""
        seen: set[int] = set()
        for draft in self._drafts(due):
            new = [text for text in set(draft.texts) if hash(text) not in seen]
            seen.update(map(hash, new))
            missing = self._missing(new)
            self.outcome.articles += 1
            self._count(missing)
            self.outcome.remembered += sum(map(is_translatable, new)) - len(missing)

    def translate(self, due: Iterable[Due], executor: Executor, jobs: int, today: date) -> None:
        """Translate and write what is due, with `jobs` batches under way at any time.

        Raises :class:`EngineError` where the engine cannot go on; what is done is kept.
        """
        for round_ in self._rounds(due, _BATCHES * jobs * self._batch_size):
            well = False
            try:
                batches = _cut(round_.missing, self._batch_size)
                for batch in translated(executor, self._choice, batches, jobs):
                    self._keep(batch)
                well = True
            finally:
                for draft in round_.drafts:
                    self._finish(draft, today, well)

    def _rounds(self, due: Iterable[Due], size: int) -> Iterator[_Round]:
        """Yield articles with at least `size` sentences to be translated, the last with fewer."""
        drafts: list[_Draft] = []
        missing: dict[str, None] = {}
        for draft in self._drafts(due):
            drafts.append(draft)
            missing |= dict.fromkeys(self._missing(draft.texts))
            if len(missing) >= size or len(drafts) >= _ARTICLES:
                yield _Round(drafts, list(missing))
                drafts, missing = [], {}
        yield _Round(drafts, list(missing))

    def _drafts(self, due: Iterable[Due]) -> Iterator[_Draft]:
        """Yield the articles as they stand in their files now."""
        return filter(None, (self._draft(item.path) for item in due))

    def _draft(self, path: str) -> _Draft | None:
        """Return an article; ``None`` where it is right no longer: it was a moment ago."""
        try:
            text = decode((self._survey.root / path).read_bytes())
        except (OSError, EncodingError):
            return None
        article, parts = read_article(path, text, Problems()), split(text)
        return _Draft(article, parts.markdown) if article and parts else None

    # Sentences

    def _known(self, texts: Sequence[str]) -> list[str | None]:
        """Return what each text becomes; ``None`` where that is not known."""
        found = self._survey.memory.lookup(self._name, self._version, texts)
        return [
            target if is_translatable(text) else text
            for text, target in zip(texts, found, strict=True)
        ]

    def _missing(self, texts: Sequence[str]) -> list[str]:
        known = zip(texts, self._known(texts), strict=True)
        return [text for text, target in known if target is None]

    def _keep(self, batch: Batch) -> None:
        """Store a batch; what the engine had no translation for is not stored."""
        pairs = zip(batch.sentences, batch.translations, strict=True)
        done = [(source, target) for source, target in pairs if target]
        self._survey.memory.add(self._name, self._version, done, batch.seconds)
        self._count([source for source, _ in done])

    def _count(self, sentences: Sequence[str]) -> None:
        self.outcome.sentences += len(sentences)
        self.outcome.characters += sum(map(len, sentences))

    # Files

    def _finish(self, draft: _Draft, today: date, well: bool) -> None:
        """Write the article's English if all of it is known.

        What the engine left out, though all went well, is reported.
        """
        title, *texts = self._known(draft.texts)
        known = [text for text in texts if text]
        if title and len(known) == len(texts):
            self._write(draft, title, known, today)
        elif well:
            self._report(draft, [title, *texts].index(None))

    def _report(self, draft: _Draft, number: int) -> None:
        file = self._survey.root / draft.article.path
        what = f"sentence {number}" if number else "the headline"
        found = f"{self._name} has no translation for {what}: “{draft.texts[number]}”"
        self._survey.problems.add(file, 0, found, "expected a person to translate the article")

    def _write(self, draft: _Draft, title: str, texts: Sequence[str], today: date) -> None:
        """Write the English file, unless either file has changed since it was looked at."""
        survey, article = self._survey, draft.article
        now, translation = read_pair(survey.root, article.path, Problems())
        if now != article or not survey.may_write(article, translation):
            return
        record = machine_translation(article, title, label(self._name, self._version), today)
        text = translation_text(record, answering(draft.markdown, texts))
        survey.memory.set_written(article.id, written(article, _read_again(record.path, text)))
        file = survey.root / record.path
        try:
            write_atomically(file, text)
            self.outcome.articles += 1
        except OSError as error:
            found = f"cannot be written: {error.strerror}"
            survey.problems.add(file, 0, found, "expected a folder that can be written to")


def _read_again(path: str, text: str) -> Translation:
    """Return what a file about to be written says, proved to be right."""
    problems = Problems()
    translation = read_translation(path, text, problems)
    assert translation, list(problems)
    return translation


def _cut(sentences: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    for start in range(0, len(sentences), size):
        yield sentences[start : start + size]
