"""Read every Markdown file of the content folder: articles, translations, written pages."""

from pathlib import Path

from plugins.verb import Verb
from press.content import read_content


class ReadMarkdown(Verb):
    """Leaves ``articles``, ``translations`` and ``pages`` in the context."""

    def generate_context(self) -> None:
        """Read the content folder; what is wrong in it goes to the problems."""
        content = read_content(Path(self.path), self.context["problems"])
        self.context["articles"] = content.articles
        self.context["translations"] = content.translations
        self.context["pages"] = content.pages


def register() -> None:
    """Take part in the build."""
    ReadMarkdown.take_part()
