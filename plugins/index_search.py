"""Write the search index of both editions, and give the browser lunr.js."""

import shutil
from pathlib import Path
from typing import Final

from pelican.log import console

from plugins.verb import Verb
from press.pages import addresses
from press.pages.edition import Edition
from press.pages.search_documents import entity_names, lazy_documents, search_entities
from press.progress import log_progress
from press.search.index_memory import IndexMemory
from press.search.index_writer import IndexSource, write_indexes
from press.state.digest import digest

LUNR: Final = Path("node_modules", "lunr", "lunr.min.js")


class IndexSearch(Verb):
    """Leaves ``index_folders`` in the context; the index goes to the output folder."""

    def generate_output(self, writer: object) -> None:
        """Index each edition as it shows the articles, if they are not the last build's."""
        del writer  # the index is no page
        output, state = Path(self.output_path), self.context["state"]
        last = state.output
        editions = self.context["editions"]
        keys = {
            addresses.search_index(edition.language): digest(*edition.archive.digests)
            for edition in editions
        }
        self.context["index_folders"] = list(keys)
        self.context["keys"].update(keys)
        # Stems are learned from all editions' texts, so none is indexed without the others.
        if not last or any(last.keys.get(folder) != key for folder, key in keys.items()):
            sources = [self._source(edition, output) for edition in editions]
            memory = state.load_index() or IndexMemory()
            write_indexes(sources, self.settings["PROCESSES"], memory)
            state.keep_index(memory)
        self._copy_lunr(output)

    def _source(self, edition: Edition, output: Path) -> IndexSource:
        doing, total = f"index_search, {edition.language}", len(edition.archive.pairs)
        return IndexSource(
            edition.language,
            log_progress(lazy_documents(edition), total, doing, console.print),
            output / addresses.search_index(edition.language),
            entity_names(edition),
            search_entities(edition),
        )

    def _copy_lunr(self, output: Path) -> None:
        source = Path(self.settings["ROOT"], LUNR)
        if not source.exists():
            self.context["problems"].add(LUNR, 0, "no lunr.js", "expected: run npm ci")
            return
        target = output / self.settings["THEME_STATIC_DIR"] / "js"
        target.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target / source.name)


def register() -> None:
    """Take part in the build."""
    IndexSearch.take_part()
