"""A run of an engine: what lacks English is translated, newest first, and written.

The sentences of some articles at a time are looked up in the memory; those it has not
are sent to the engine in batches, each kept as soon as it is there; then those articles
are written that have all of theirs. So a run that ends early, however it ends, has left
behind all that it did, and the next one goes on from there.

Machine English is content: a file like any other, which people edit and git remembers.
The site is built from the files alone; the memory only makes them cheap to write.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import date
from typing import Final

from press.content.article import Article, read_article, read_translation, translation_text
from press.content.atomic_write import write_atomically
from press.content.encoding import EncodingError, decode
from press.content.folder import read_pair
from press.content.front_matter import split
from press.problems import Problems
from press.translation.alignment import sentence_texts
from press.translation.engines.batches import Batch, translated
from press.translation.engines.engine import Engine, is_translatable, label, one_line
from press.translation.engines.registry import EngineChoice
from press.translation.name_corrector import NameCorrector
from press.translation.selection import DueArticle, Selector, content_hashes
from press.translation.translation_file import machine_translation, with_sentences

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
class _Source:
    """An article to be translated, and its text as it stands in its file."""

    article: Article
    markdown: str

    @property
    def texts(self) -> list[str]:
        """The headline and the sentences."""
        return [one_line(self.article.title), *sentence_texts(self.article.body)]


@dataclass(frozen=True, slots=True)
class _Round:
    """Some articles, and what the memory has not of their sentences, each once."""

    sources: list[_Source]
    missing: list[str]


#: Returns an article's headline in English where all of it is certain.
CertainHeadline = Callable[[Article], str | None]


class TranslationRun:
    """One run of one engine; `outcome` says what was done, even where it ended early."""

    def __init__(
        self,
        selector: Selector,
        choice: EngineChoice,
        engine: Engine,
        certain: CertainHeadline | None = None,
        names: NameCorrector | None = None,
    ) -> None:
        """Prepare to translate what `selector` finds due.

        `engine` is what `choice` makes: workers make their own, this one says who they are.
        `certain` gives the English headline that goes before the engine's; `names` puts names
        right in what is written. The memory keeps what the engine said.
        """
        self._certain = certain
        self._names = names
        self.outcome = TranslationOutcome()
        self._selector = selector
        self._choice = choice
        self._name, self._version = engine.name, engine.version
        self._batch_size = engine.batch_size

    def estimate(self, due: Iterable[DueArticle]) -> None:
        """Count what `translate` would do into `outcome`."""
        seen: set[int] = set()
        for source in self._sources(due):
            new = [text for text in set(source.texts) if hash(text) not in seen]
            seen.update(map(hash, new))
            missing = self._missing(new)
            self.outcome.articles += 1
            self._count(missing)
            self.outcome.remembered += sum(map(is_translatable, new)) - len(missing)

    def translate(
        self, due: Iterable[DueArticle], executor: Executor, jobs: int, today: date
    ) -> None:
        """Translate and write what is due, with `jobs` batches under way at any time.

        Raises :class:`EngineError` where the engine cannot go on; what is done is kept.
        """
        size = self._batch_size
        for round_ in self._rounds(due, _BATCHES * jobs * size):
            starts = range(0, len(round_.missing), size)
            batches = (round_.missing[start : start + size] for start in starts)
            is_complete = False
            try:
                for batch in translated(executor, self._choice, batches, jobs):
                    self._keep(batch)
                is_complete = True
            finally:
                for source in round_.sources:
                    self._finish(source, today, is_complete)

    def _rounds(self, due: Iterable[DueArticle], size: int) -> Iterator[_Round]:
        """Yield articles with at least `size` sentences to be translated, the last with fewer."""
        sources: list[_Source] = []
        missing: dict[str, None] = {}
        for source in self._sources(due):
            sources.append(source)
            missing |= dict.fromkeys(self._missing(source.texts))
            if len(missing) >= size or len(sources) >= _ARTICLES:
                yield _Round(sources, list(missing))
                sources, missing = [], {}
        yield _Round(sources, list(missing))

    def _sources(self, due: Iterable[DueArticle]) -> Iterator[_Source]:
        """Yield the articles as they stand in their files now, without those now wrong."""
        for item in due:
            try:
                text = decode((self._selector.root / item.path).read_bytes())
            except (OSError, EncodingError):
                continue
            article, parts = read_article(item.path, text, Problems()), split(text)
            if article and parts:
                yield _Source(article, parts.markdown)

    # Sentences

    def _known(self, texts: Sequence[str]) -> list[str | None]:
        """Return what each text becomes; ``None`` where that is not known."""
        translations = self._selector.memory.lookup(self._name, self._version, texts)
        return [
            translation if is_translatable(text) else text
            for text, translation in zip(texts, translations, strict=True)
        ]

    def _missing(self, texts: Sequence[str]) -> list[str]:
        known = zip(texts, self._known(texts), strict=True)
        return [text for text, translation in known if translation is None]

    def _keep(self, batch: Batch) -> None:
        """Store a batch; what the engine had no translation for is not stored."""
        pairs = zip(batch.sentences, batch.translations, strict=True)
        done = [(source, target) for source, target in pairs if target]
        self._selector.memory.add(self._name, self._version, done, batch.seconds)
        self._count([source for source, _ in done])

    def _count(self, sentences: Sequence[str]) -> None:
        self.outcome.sentences += len(sentences)
        self.outcome.characters += sum(map(len, sentences))

    # Files

    def _finish(self, source: _Source, today: date, is_complete: bool) -> None:
        """Write the article's English if all of it is known.

        What the engine left out of a complete round is reported.
        """
        title, *texts = self._known(source.texts)
        known = [text for text in texts if text]
        if title and len(known) == len(texts):
            self._write(source, *self._with_names(source, [title, *known]), today=today)
        elif is_complete:
            number = [title, *texts].index(None)
            place = f"sentence {number}" if number else "the headline"
            self._selector.problems.add(
                self._selector.root / source.article.path,
                0,
                f"{self._name} has no translation for {place}: “{source.texts[number]}”",
                "expected a person to translate the article",
            )

    def _with_names(self, source: _Source, english: list[str]) -> list[str]:
        """Return the headline and the sentences with the names of the authority put right."""
        if self._names is None:
            return english
        return self._names.correct(source.texts, english, source.article.date.date())

    def _write(self, source: _Source, title: str, *texts: str, today: date) -> None:
        """Write the English file, unless either file has changed since it was looked at."""
        selector, article = self._selector, source.article
        current, previous = read_pair(selector.root, article.path, Problems())
        if current != article or not selector.may_write(article, previous):
            return
        title = (self._certain and self._certain(article)) or title
        record = machine_translation(article, title, label(self._name, self._version), today)
        text = translation_text(record, with_sentences(source.markdown, texts))
        problems = Problems()
        translation = read_translation(record.path, text, problems)  # proves that it is right
        assert translation, list(problems)
        selector.memory.set_content_hashes(article.id, content_hashes(article, translation))
        file = selector.root / record.path
        try:
            write_atomically(file, text)
            self.outcome.articles += 1
        except OSError as error:
            found = f"cannot be written: {error.strerror}"
            selector.problems.add(file, 0, found, "expected a folder that can be written to")
