"""Begin an article by hand: write its file in content/, without text.

The date and the address of the source decide where the file lies. Write the text below the
front matter, one sentence per line. An empty line ends a paragraph.
"""

import argparse
from typing import Final

from press.commands.argument_types import headline, moment
from press.content.article import Article, article_text, original_path
from press.content.atomic_write import write_atomically
from press.content.events.reader import kind_of
from press.content.folder import files
from press.content.kinds import KINDS
from press.importer.id_from_address import AddressError, article_id
from press.languages import ORIGINAL
from press.problems import Problems
from press.project import Project, shown

NAME: Final = "new"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("title", type=headline, metavar="TITLE", help="the headline, in quotes")
    parser.add_argument(
        "--date",
        required=True,
        type=moment,
        metavar="DATE",
        help="when the article was published, such as 2023-03-01T11:00; in the archive's time "
        "zone, unless you write an offset",
    )
    parser.add_argument(
        "--source",
        required=True,
        metavar="URL",
        help="the page that the text comes from; the end of the address becomes the id",
    )
    parser.add_argument(
        "--kind",
        choices=list(KINDS),
        metavar="KIND",
        help=f"the kind of event (default: guessed from the headline): {', '.join(KINDS)}",
    )


def run(arguments: argparse.Namespace, project: Project) -> int:
    """Write the file; print its name and what it lacks."""
    problems = Problems()
    if article := _article(arguments, project, problems):
        file = shown(project.content) / article.path
        write_atomically(file, f"{article_text(article, '')}\n")
        print(f"{file}: begun; add the text at its end, one sentence per line")  # noqa: T201 - a command speaks to its user
    problems.print()
    return problems.exit_status


def _article(arguments: argparse.Namespace, project: Project, problems: Problems) -> Article | None:
    """Return the article; ``None``, with the problem, where it cannot have the id it needs."""
    try:
        identity = article_id(arguments.source, project.own_host)
    except AddressError as error:
        problems.add("--source", 0, error.found, error.expected)
        return None
    content = shown(project.content)
    for path in files(content, ORIGINAL.code):
        if path.endswith(f"/{identity}.md"):
            what = f"this article has the id {identity} already"
            problems.add(content / path, 0, what, "expected a new id")
            return None
    return Article(
        id=identity,
        path=original_path(identity, arguments.date),
        title=arguments.title,
        date=arguments.date,
        source=arguments.source,
        kind=arguments.kind or kind_of(arguments.title),
        body=(),
    )
