"""Check content/, or the finished site with --output.

The command checks every article and translation, the written pages, the files of names, the
file of terms and the tables of sites. It prints one line per problem:

    FILE:LINE: what was found; what was expected

A line without "expected" is not a problem. It is work for an editor: a sentence whose
original has changed since it was translated, or a doubtful sentence in a reviewed text.
With --doubts the command also lists doubtful sentences of machine translations and drafts.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Final

from press.archive.article_checks import check_event, check_id, check_names, line_of_key
from press.archive.canonical_form import canonical_text
from press.archive.review_queue import VOUCHED_FOR, ReviewQueue
from press.commands.argument_types import whole_number
from press.commands.check_english import EnglishNotes
from press.commands.problem_formats import FORMATS, print_problems
from press.content.atomic_write import write_atomically
from press.content.content_bytes import content_bytes
from press.content.encoding import EncodingError, decode
from press.content.folder import files, read_articles, read_pages, read_pair
from press.content.ladder import base_path
from press.content.misnamed_files import report_misnamed
from press.entities.authority.authority import load_authority
from press.entities.authority.canonical_stanzas import check_forms, rewrite
from press.importer.sites.site_table import Sites
from press.languages import LANGUAGES, ORIGINAL
from press.problems import Problems
from press.project import Project, shown
from press.site_checks.check_output import check_output
from press.site_checks.site_rules import MOST_MEGABYTES
from press.translation.glossary import glossary_file

NAME: Final = "check"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "--output",
        nargs="?",
        type=Path,
        const=Path(),
        metavar="FOLDER",
        help="check the finished site instead (default: output/ of the project)",
    )
    parser.add_argument(
        "--largest",
        type=whole_number(example=1000),
        default=MOST_MEGABYTES,
        metavar="MB",
        help=f"with --output: the largest site that the host takes (default: "
        f"{MOST_MEGABYTES}, the limit of GitHub Pages; 0: any size)",
    )
    parser.add_argument(
        "--doubts",
        action="store_true",
        help="also list uncertain words of titles, and doubtful sentences of machine translations",
    )
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default=FORMATS[0],
        help="how problems are printed: text (a line each), github (notes on the lines of a pull "
        "request) or json (nothing else is printed)",
    )
    parser.add_argument(
        "--fix",
        action="store_true",
        help="first write articles, names and terms in canonical form (order, quotes, line "
        "ends); a translation without hashes of the sentences it follows gets them; a file with "
        "a problem, or with comments in its front matter, stays as it is",
    )


def run(arguments: argparse.Namespace, project: Project) -> int:
    """Check; print the problems and one line that sums up."""
    problems = Problems()
    is_quiet = arguments.format == "json"
    if arguments.output is not None:
        folder = shown(project.output) if arguments.output == Path() else arguments.output
        if folder.is_dir():
            report = check_output(folder, problems, most_megabytes=arguments.largest)
            for line in report.costs if not is_quiet else ():
                print(line)  # noqa: T201 - a command speaks to its user
            summary = f"{folder}: {report}"
        else:
            problems.add(folder, 0, "no such folder", "expected a finished site: make html")
            summary = "checked nothing"
    else:
        content = shown(project.content)
        rewritten = f"rewrote {_fix(content, problems)}, " if arguments.fix else ""
        summary = rewritten + _check_content(
            content,
            project.own_host,
            problems,
            list_doubts=arguments.doubts,
            say=_say_nothing if is_quiet else print,
        )
    print_problems(problems, arguments.format, project.root)
    if not is_quiet:
        print(f"{summary}, problems {len(problems)}")  # noqa: T201 - a command speaks to its user
    return problems.exit_status


def _say_nothing(_line: str) -> None:
    """Let programs read the problems alone."""


def _check_content(
    content: Path,
    own_host: str,
    problems: Problems,
    *,
    list_doubts: bool,
    say: Callable[[str], object],
) -> str:
    """Check the content folder, print what an editor may look at, and return the summary."""
    if not content.is_dir():
        problems.add(content, 0, "no such folder", "expected articles: press import")
        return "checked nothing"
    report_misnamed(content, problems)
    names = load_authority(content / "entities", problems)
    check_forms(content / "entities", problems)
    queue = ReviewQueue(names, glossary_file.load_glossary(content, problems))
    glossary_file.check_form(content, problems)
    Sites(content, problems).check()
    notes = EnglishNotes(content, "" if list_doubts else " in reviewed texts")
    articles = translations = doubted = 0
    for article, translation in read_articles(content, problems):
        articles += article is not None
        translations += translation is not None
        if not article:
            continue
        with problems.boundary(content / article.path, "checking it"):
            check_id(content, article, own_host, problems)
            check_names(content, article, names, problems)
            check_event(content, article, names, problems)
            if list_doubts and article.title_doubts:
                file = content / article.path
                words = ", ".join(f"“{word}”" for word in article.title_doubts)
                where = f"{file}:{line_of_key(file, 'title')}"
                say(f"{where}: {article.title}: uncertain: {words}")
                doubted += 1
        if translation:
            with problems.boundary(content / translation.path, "checking it"):
                thoroughly = list_doubts or translation.status in VOUCHED_FOR
                item_of = queue.item if thoroughly else queue.staleness_item
                for line in notes.lines(item_of(article, translation)):
                    say(line)
    pages = sum(1 for _ in read_pages(content, problems))
    return (
        f"articles {articles}, translations {translations}, pages {pages}, names {len(names)}, "
        f"{notes.summary()}{f', titles in doubt {doubted}' if list_doubts else ''}"
    )


def _fix(content: Path, problems: Problems) -> int:
    """Write the files in canonical form; return how many changed."""
    rewritten = rewrite(content / "entities", problems) + glossary_file.rewrite(content, problems)
    for path in [path for language in LANGUAGES for path in files(content, language.code)]:
        with problems.boundary(content / path, "fixing it"):
            try:
                rewritten += _is_rewritten(content, path)
            except (OSError, EncodingError) as error:
                problems.add(content / path, 0, f"not fixed: {error}", "expected a file in UTF-8")
    return rewritten


def _is_rewritten(content: Path, path: str) -> bool:
    """Write an article in canonical form; tell whether it was in another."""
    before = content_bytes(content / path)
    place = f"{ORIGINAL}/{base_path(path).partition('/')[2]}"
    original, _ = read_pair(content, place, Problems())
    after = canonical_text(path, decode(before), original)
    if after is None or after.encode() == before:
        return False
    write_atomically(content / path, after)
    return True
