"""Begin an article by hand: write its file in content/.

The date and the address of the source decide where the file lies. With --text the command takes
the text as you have it, and writes it one sentence per line, so that it reads as it was: a dash or
a number at the beginning of a line does not become a list. Without --text, write it below the
front matter. An empty line ends a paragraph.
"""

import argparse
import sys
from pathlib import Path
from typing import Final

from press.commands.argument_types import headline, moment
from press.content.article import Article, article_text, original_path
from press.content.atomic_write import write_atomically
from press.content.body import body_markdown
from press.content.encoding import EncodingError, decode
from press.content.events.reader import kind_of
from press.content.folder import files
from press.content.kinds import KINDS
from press.importer.id_from_address import AddressError, article_id
from press.importer.source_text import CONTROL
from press.languages import ORIGINAL
from press.problems import Problems
from press.project import Project, shown

NAME: Final = "new"
#: Stands for what is pasted into the terminal.
_PASTED: Final = Path("-")


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
        "--text",
        nargs="?",
        type=Path,
        const=_PASTED,
        metavar="FILE",
        help="a file with the text; without FILE, paste the text and end it with Ctrl-D",
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
    body = _body(arguments.text, problems) if arguments.text else ""
    article = None if problems else _article(arguments, project, problems)
    if article:
        file = shown(project.content) / article.path
        text = article_text(article, body)
        write_atomically(file, text if body else f"{text}\n")
        lack = "" if body else " begun; add the text at its end, one sentence per line"
        print(f"{file}:{lack or ' written'}")  # noqa: T201 - a command speaks to its user
    problems.print()
    return problems.exit_status


def _body(file: Path, problems: Problems) -> str:
    """Return a text as the import would write it."""
    try:
        data = sys.stdin.buffer.read() if file == _PASTED else file.read_bytes()
        text = decode(data)
    except EncodingError as error:
        problems.add(file, error.line, error.found, error.expected)
        return ""
    if control := CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        name = f"U+{ord(control[0]):04X}"
        problems.add(file, line, f"control character {name}", "expected letters: delete it")
    elif not text.strip():
        problems.add(file, 0, "no text", "expected the text of the article")
    return body_markdown(text.strip())


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
