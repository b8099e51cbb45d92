"""Find the people, organizations, places and events that each article names."""

from pathlib import Path

from pelican.log import console

from plugins.verb import Verb
from press.archive.archive import Archive
from press.archive.article_checks import check_names
from press.archive.tagging import tag_pairs
from press.entities.authority.authority import load_authority
from press.progress import log_progress
from press.translation.glossary.glossary_file import load_glossary


class TagEntities(Verb):
    """Leaves the ``archive`` in the context: the pairs with their names."""

    def generate_context(self) -> None:
        """Read the name authority and look for its names in every article."""
        problems = self.context["problems"]
        authority = load_authority(Path(self.path, "entities"), problems)
        terms = load_glossary(Path(self.path), problems)
        pairs = self.context.pop("pairs")
        for pair in pairs:
            check_names(Path(self.path), pair.original, authority, problems)
        tagged = tag_pairs(pairs, authority, terms)
        walk = log_progress(tagged, len(pairs), "tag_entities", console.print)
        self.context["archive"] = Archive(list(walk), authority, terms)


def register() -> None:
    """Take part in the build."""
    TagEntities.take_part()
