"""Write the search index of both editions, and give the browser lunr.js."""

import shutil
from pathlib import Path
from typing import Final

from pelican.log import console

from plugins.verb import Verb
from press.pages import addresses
from press.pages.search_documents import entity_names, search_documents, search_entities
from press.progress import log_progress
from press.search.index_writer import write_index
from press.search.vocabulary import AnalysisCache
from press.state.digest import digest

LUNR: Final = Path("node_modules", "lunr", "lunr.min.js")


class IndexSearch(Verb):
    """Leaves ``index_folders`` in the context; the index goes to the output folder."""

    def generate_output(self, writer: object) -> None:
        """Index each edition as it shows the articles, if they are not the last build's."""
        del writer  # the index is no page
        output, cache, last = Path(self.output_path), AnalysisCache(), self.context["state"].output
        editions = self.context["editions"]
        folders = [addresses.search_index(edition.language) for edition in editions]
        self.context["index_folders"] = folders
        for edition, folder in zip(editions, folders, strict=True):
            key = self.context["keys"][folder] = digest(*edition.archive.digests)
            if last and last.keys.get(folder) == key:
                continue
            doing = f"index_search, {edition.language}"
            total = len(edition.archive.pairs)
            write_index(
                log_progress(search_documents(edition), total, doing, console.print),
                output / folder,
                edition.language,
                entity_names(edition),
                cache,
                search_entities(edition),
            )
        self._copy_lunr(output)

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
