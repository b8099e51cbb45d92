"""Import source articles into content/ as Markdown.

The simplest source is a text file in UTF-8, one article a file:

    Title: Ayla Tans qonag qbul edib
    Date: mart 01,2023 11:00
    URL: https://president.az/az/articles/view/59065

    The text, to the end of the file.

The command writes content/az/YEAR/MONTH/ID.md. The id is the end of the URL. You can run
the command again: a source that has not changed changes nothing. A source that has changed
replaces its article, unless somebody has edited the article: then the command reports a
conflict and leaves the article alone.

A text in English is the official translation of an article, not another article. It is put
beside its original where its page links to that one, or where both are of one day and have at
least two names or figures in common. `press pair` lists the others and asks.

A file from elsewhere is first copied to sources/YEAR/MONTH of today and recorded in
sources/manifest with its SHA-256, unless you choose another folder with --content.
"""

import argparse
import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from press.archive.english_import import EnglishImport
from press.commands.problem_formats import FORMATS as PROBLEM_FORMATS
from press.commands.problem_formats import print_problems
from press.importer.formats.columns import PARTS
from press.importer.formats.registry import FORMATS, format_of
from press.importer.formats.source_format import ReceivedFile, SourceFormat
from press.importer.import_run import SourceOptions, import_sources, source_files
from press.importer.received.keeping import ReceivedFiles, columns_of
from press.importer.received.manifest import BrokenManifestError
from press.importer.sites.site_table import Sites
from press.importer.source_cache import PLACE
from press.problems import WRONG_USE, Problems
from press.progress import progress_for_terminal
from press.project import Project, archive_zone, shown

NAME: Final = "import"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="source files, or folders with such files (default: sources/ of the project)",
    )
    parser.add_argument(
        "--content",
        type=Path,
        metavar="FOLDER",
        help="the folder to write to (default: content/ of the project)",
    )
    parser.add_argument(
        "--columns",
        type=_columns,
        default={},
        metavar="PART=COLUMN,…",
        help=f"for jsonl and csv: which column has which part; parts are {', '.join(PARTS)}",
    )
    parser.add_argument(
        "--show",
        action="store_true",
        help="write nothing; print each article as JSON, with the selectors that found its parts",
    )
    parser.add_argument(
        "--format",
        choices=PROBLEM_FORMATS[:2],
        default=PROBLEM_FORMATS[0],
        help="how problems are printed: text, or github (notes on the lines of a pull request)",
    )
    about = [f"{each.name}: {each.help}" for each in FORMATS]
    group = parser.add_argument_group("forms of sources", "\n".join(about))
    group.add_argument(
        "--from",
        dest="form",
        choices=[each.name for each in FORMATS],
        help="the form of all files (default: what each file's name or beginning says)",
    )


def _columns(text: str) -> dict[str, str]:
    pairs = [pair.partition("=") for pair in text.split(",")]
    if all(part in PARTS and sign and name for part, sign, name in pairs):
        return {part: name for part, _, name in pairs}
    raise argparse.ArgumentTypeError(
        f"“{text}” is no mapping; expected, for example: title=headline,date=published"
    )


def run(arguments: argparse.Namespace, project: Project) -> int:
    """Import; print the problems and one line that sums up."""
    problems = Problems()
    form = next((each for each in FORMATS if each.name == arguments.form), None)
    content = arguments.content or shown(project.content)
    if arguments.show:
        return _show(arguments, content, form, problems)
    try:
        received = ReceivedFiles(shown(project.sources))
    except BrokenManifestError as error:
        problems.add(shown(error.file), error.line, error.found, error.expected)
        problems.print()
        return problems.exit_status
    paths = arguments.paths or [shown(project.sources)]
    if not arguments.content:
        paths = _kept(paths, form, arguments.columns, received, problems)
    options = SourceOptions(
        form=form,
        columns=arguments.columns,
        received=received,
        cache=project.root / PLACE,
        say=print,
    )
    _import(paths, content, project, problems, options)
    print_problems(problems, arguments.format, project.root)
    return problems.exit_status


def import_project(project: Project, problems: Problems) -> None:
    """Import all of the project's sources, and say in one line what came of it."""
    sources = shown(project.sources)
    try:
        received = ReceivedFiles(sources)
    except BrokenManifestError as error:
        problems.add(shown(error.file), error.line, error.found, error.expected)
        return
    options = SourceOptions(received=received, cache=project.root / PLACE, say=print)
    _import([sources], shown(project.content), project, problems, options)


def _import(
    paths: list[Path], content: Path, project: Project, problems: Problems, options: SourceOptions
) -> None:
    before = len(problems)
    english = EnglishImport(content, problems)
    outcome = import_sources(
        paths,
        content,
        project.own_host,
        problems,
        progress_for_terminal(),
        options=replace(options, translations=english.take),
    )
    others = f", in other languages {outcome.others}" if outcome.others else ""
    wrong = len(problems) - before - outcome.conflicts
    print(  # noqa: T201 - a command speaks to its user
        f"imported {outcome.imported}, unchanged {outcome.unchanged}, "
        f"conflicts {outcome.conflicts}, problems {wrong}{others}{_said_of(english)}"
    )


def _said_of(english: EnglishImport) -> str:
    """Return what became of English articles, if there were any."""
    said = f", English {english.imported}" if english.imported else ""
    if english.unpaired:
        said += f", English without an article {len(english.unpaired)} (press pair lists it)"
    return said


def _kept(
    paths: list[Path],
    form: SourceFormat | None,
    columns: Mapping[str, str],
    received: ReceivedFiles,
    problems: Problems,
) -> list[Path]:
    """Return the paths with every file from elsewhere kept below sources/, and all recorded."""
    now = datetime.now(archive_zone())
    kept: list[Path] = []
    for path in paths:
        if path.absolute().is_relative_to(received.sources.absolute()):
            files = list(source_files([path], Problems()))
            received.record((file for file in files if file.is_file()), now)
            kept.append(path)
            continue
        for file in source_files([path], problems):
            known = format_of(file)
            suffix = form.suffixes[0] if form and known is not form else ""
            readable = file.is_file() and (form or known)
            kept.append(received.keep(file, suffix, columns, now) if readable else file)
    return kept


def _show(
    arguments: argparse.Namespace,
    content: Path,
    form: SourceFormat | None,
    problems: Problems,
) -> int:
    """Print what the files say, an article a line."""
    sites = Sites(content, problems)
    if not arguments.paths:
        print("--show needs a PATH")  # noqa: T201 - a command speaks to its user
        return WRONG_USE
    for file in source_files(arguments.paths, problems):
        file_form = form or format_of(file)
        if not file_form:
            problems.add(file, 0, "a file of no form that is known", "expected --from")
            continue
        columns = {**columns_of(file), **arguments.columns}
        received = ReceivedFile(
            name=str(file), path=file, sites=sites, problems=problems, columns=columns
        )
        for article in file_form.read(received):
            print(json.dumps(asdict(article), ensure_ascii=False, default=str))  # noqa: T201 - the answer
    problems.print()
    return problems.exit_status
