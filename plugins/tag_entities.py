"""Find the people, organizations, places and events that each article names."""

from pathlib import Path

from pelican.log import console

from plugins.verb import Verb
from press.archive.archive import Archive, Pair
from press.archive.article_checks import check_event, check_names
from press.archive.records import ArticleRecord, Records
from press.archive.tagging import tag_pairs
from press.content.folder import ArticleFiles
from press.entities.authority.authority import Authority, load_authority
from press.problems import Problems
from press.progress import log_progress
from press.translation.glossary.glossary_file import load_glossary


class TagEntities(Verb):
    """Leaves the ``archive`` in the context: the pairs with their names."""

    def generate_context(self) -> None:
        """Read the name authority and look for its names in every article."""
        problems, state = self.context["problems"], self.context["state"]
        authority = self._names()
        pairs = self.context.pop("pairs")
        content = Path(self.path)
        for pair in pairs:
            with problems.boundary(content / pair.original.path, "checking its names"):
                check_names(content, pair.original, authority, problems)
                check_event(content, pair.original, authority, problems)
        known = [_known(pair, state.records) for pair in pairs]
        fresh = [pair for pair, tagged in zip(pairs, known, strict=True) if tagged is None]
        terms, processes = load_glossary(content, problems), self.settings["PROCESSES"]
        tagging = tag_pairs(fresh, authority, terms, processes, problems, content)
        walk = log_progress(tagging, len(fresh), "tag_entities", console.print)
        tagged = [pair or next(walk) for pair in known]
        state.keep_records(_records(self.context.pop("files"), tagged, state.records))
        self.context["archive"] = Archive(tagged, authority, terms)

    def _names(self) -> Authority:
        """Return the names; they are kept for the next build where nothing is wrong with them."""
        state, problems = self.context["state"], Problems()
        known: Authority | None = state.load_names()
        if known is not None:
            return known
        authority = load_authority(Path(self.path, "entities"), problems)
        if not problems:
            state.keep_names(authority)
        self.context["problems"].extend(problems)
        return authority


def _known(pair: Pair, records: Records) -> Pair | None:
    record = records.get(pair.original.path)
    return record.tagged_as(pair) if record else None


def _records(
    files: dict[str, ArticleFiles], tagged: list[Pair], known: Records
) -> dict[str, ArticleRecord]:
    """Return the records of this build; one that is as it was is the very object."""
    pairs = {pair.original.path: pair for pair in tagged}
    records = {}
    for path, of_article in files.items():
        record = ArticleRecord(of_article, pairs.get(path))
        before = known.get(path)
        is_same = before and before.files is record.files and before.tagged is record.tagged
        records[path] = before if before and is_same else record
    return records


def register() -> None:
    """Take part in the build."""
    TagEntities.take_part()
