"""Say which article an English text of the sources translates.

    press pair                       lists English texts without an article, and asks in a terminal
    press pair sources/x.txt 4711    the text of this file is the English of article 4711
    press pair URL 4711              the same of the text with this address
    press pair URL none              it translates none of ours; it is not asked for again

`press import` finds the article by itself where the page links to it, or where both are of one
day and have at least two names or figures in common, two more than any other article of the day.
"""

import argparse
import sys
from pathlib import Path
from typing import Final

from press.archive.english_import import ALONE, EnglishImport, UnpairedText
from press.content.atomic_write import write_atomically
from press.importer.import_run import SourceOptions, import_sources
from press.importer.received.keeping import ReceivedFiles
from press.importer.received.manifest import BrokenManifestError
from press.importer.source_cache import PLACE
from press.problems import WRONG_USE, Problems
from press.progress import progress_for_terminal
from press.project import Project, shown

NAME: Final = "pair"

_NONE: Final = "none"
#: So many articles are offered, and so much is said of each.
_OFFERED: Final = 5
_SHARED: Final = 6


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("text", nargs="?", metavar="FILE|URL", help="the English text")
    parser.add_argument("id", nargs="?", metavar="ID", help="its article, or none")


def run(arguments: argparse.Namespace, project: Project) -> int:
    """Pair what is asked for, list the rest, and print one line that sums up."""
    if arguments.text and not arguments.id:
        print("press pair: FILE without ID; expected both")  # noqa: T201 - a command speaks
        return WRONG_USE
    problems = Problems()
    content = shown(project.content)
    if arguments.id == _NONE:
        _leave_alone(content, arguments.text)
        arguments.text = arguments.id = None
    decided = {arguments.text: arguments.id} if arguments.text else {}
    english = _import(project, content, decided, problems)
    if english and decided:
        _report_unmet(decided, english, content, problems)
    for unpaired in english.unpaired if english and not decided else ():
        print("\n".join(_lines(unpaired)))  # noqa: T201 - the answer
    if english and sys.stdin.isatty() and not decided:
        answers = {unpaired.source.head.url: _asked(unpaired) for unpaired in english.unpaired}
        chosen = {url: answer for url, answer in answers.items() if answer}
        for url in (url for url, answer in chosen.items() if answer == _NONE):
            _leave_alone(content, url)
        if chosen:
            english = _import(project, content, chosen, problems)
    problems.print()
    if english:
        print(  # noqa: T201 - a command speaks to its user
            f"paired {english.imported}, without an article {len(english.unpaired)}, "
            f"problems {len(problems)}"
        )
    return problems.exit_status


def _import(
    project: Project, content: Path, decided: dict[str, str], problems: Problems
) -> EnglishImport | None:
    """Import the project's sources, with what an editor has decided."""
    sources = shown(project.sources)
    english = EnglishImport(content, problems, decided)
    try:
        received = ReceivedFiles(sources)
    except BrokenManifestError as error:
        problems.add(shown(error.file), error.line, error.found, error.expected)
        return None
    options = SourceOptions(
        received=received, cache=project.root / PLACE, translations=english.take
    )
    progress = progress_for_terminal()
    import_sources([sources], content, project.own_host, problems, progress, options=options)
    return english


def _report_unmet(
    decided: dict[str, str], english: EnglishImport, content: Path, problems: Problems
) -> None:
    """Report a decision that paired nothing."""
    if english.imported or problems:
        return
    ((text, identity),) = decided.items()
    found = f"no English text without its article, or no article with the id {identity}"
    problems.add(text, 0, found, f"expected one that press pair lists, and an id of {content}")


def _leave_alone(content: Path, url: str) -> None:
    file = content / ALONE
    before = file.read_text("utf-8") if file.is_file() else ""
    if url not in before.splitlines():
        write_atomically(file, f"{before}{url}\n")


def _lines(unpaired: UnpairedText) -> list[str]:
    """Return ``FILE: “TITLE”, DATE, URL`` and a line for each article that it may translate."""
    head = unpaired.source.head
    first = f"{unpaired.source.file}: “{head.title}”, {head.date.date()}, {head.url}"
    lines = [first]
    for candidate in unpaired.pairing.candidates[:_OFFERED]:
        article = candidate.article
        why = ["the same number"] * candidate.has_number
        why += [f"both have {', '.join(candidate.shared[:_SHARED])}"] * bool(candidate.shared)
        lines.append(f"  perhaps {article.id}: “{article.title}” ({'; '.join(why)})")
    return lines if len(lines) > 1 else [*lines, "  no article of that day is like it"]


def _asked(unpaired: UnpairedText) -> str:
    """Return the id that an editor types; empty to decide later."""
    return input(f"{unpaired.source.head.title}\n  id of its article, none, or Enter: ").strip()
