"""Read every Markdown file of the content folder: articles, translations, written pages."""

from pathlib import Path

from plugins.verb import Verb
from press.archive.article_checks import check_id
from press.content.folder import read_content
from press.content.misnamed_files import report_misnamed


class ReadMarkdown(Verb):
    """Leaves ``articles``, ``translations``, ``pages`` and ``files`` in the context."""

    def generate_context(self) -> None:
        """Read the content folder and report its problems."""
        folder, problems = Path(self.path), self.context["problems"]
        report_misnamed(folder, problems)
        records = self.context["state"].records
        known = {path: record.files for path, record in records.items()}
        content = read_content(folder, problems, known, self.settings["PROCESSES"])
        for article in content.articles:
            of_article = content.files.get(article.path)
            if of_article and of_article is known.get(article.path):
                continue  # has been checked, and was well
            before = len(problems)
            with problems.boundary(folder / article.path, "checking its id"):
                check_id(folder, article, self.settings["OWN_HOST"], problems)
            if len(problems) > before:
                content.files.pop(article.path, None)  # said again by every build
        self.context["articles"] = content.articles
        self.context["translations"] = content.translations
        self.context["pages"] = content.pages
        self.context["files"] = content.files


def register() -> None:
    """Take part in the build."""
    ReadMarkdown.take_part()
