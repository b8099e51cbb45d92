"""Translate articles without English by machine, into content/en.

The command also translates an article again when its text has changed since the machine
translated it. It never overwrites what a person has written, reviewed or edited. A headline whose
English is certain goes before the engine's. The newest articles come first. Each sentence is
translated once and kept in .cache/translations.sqlite, so you can interrupt the command and run it
again at any time.

Choose the engine with the options below, or with TRANSLATION in pelicanconf.py.
"""

import argparse
import os
import shlex
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from press.archive.review_queue import load_review_queue
from press.commands.argument_types import day, whole_number
from press.content.article import Article
from press.entities.authority.authority import load_authority
from press.problems import Problems
from press.progress import MANY, progress_for_terminal
from press.project import Project, archive_zone, shown
from press.translation.engines import registry
from press.translation.engines.batches import processes
from press.translation.engines.engine import EngineError, NoEngine, label
from press.translation.engines.engine_type import SettingKind
from press.translation.engines.registry import (
    SETTING,
    EngineChoice,
    checked_settings,
    chosen_engine,
    engine_names,
    make_engine,
    own_settings,
)
from press.translation.glossary.glossary_file import load_glossary
from press.translation.memory.memory import PLACE, BrokenMemoryError, TranslationMemory
from press.translation.name_corrector import NameCorrector
from press.translation.selection import Selection, Selector, candidates
from press.translation.translation_run import TranslationOutcome, TranslationRun

NAME: Final = "translate"
_COUNT: Final = whole_number(example=100, least=1)

#: What a shell reports of a command that was interrupted.
INTERRUPTED: Final = 130


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("ids", nargs="*", metavar="ID", help="articles to translate (default: all)")
    parser.add_argument("--limit", type=_COUNT, metavar="N", help="translate at most N articles")
    parser.add_argument(
        "--since",
        type=day,
        default=date.min,
        metavar="DATE",
        help="only articles since this date, such as 2023-03-01",
    )
    parser.add_argument(
        "--renew",
        action="store_true",
        help="also replace translations by another engine, or another version",
    )
    parser.add_argument("--dry-run", action="store_true", help="only print how much there is to do")
    parser.add_argument(
        "--jobs",
        type=_COUNT,
        metavar="N",
        help="processes that translate (default: one per processor for "
        f" {', '.join(each.name for each in registry.ENGINES if each.is_parallel)}, else 1)",
    )
    add_engine_arguments(parser)


def add_engine_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what chooses an engine; see `chosen`."""
    about = [
        f"{engine.name}: {engine.help}\nFor example: {engine.example}".splitlines()
        for engine in registry.ENGINES
    ]
    group = parser.add_argument_group("engines", "\n\n".join(map("\n  ".join, about)))
    group.add_argument("--engine", choices=engine_names(), help="the engine that translates")
    group.add_argument(
        "--batch", type=_COUNT, metavar="N", help="give the engine N sentences at once"
    )
    for setting in own_settings():
        group.add_argument(
            f"--{setting.name}",
            nargs=argparse.REMAINDER if setting.kind is SettingKind.PROGRAM else None,
            action=_Program if setting.kind is SettingKind.PROGRAM else "store",
            metavar=setting.metavar,
            help=setting.help,
        )


class _Program(argparse.Action):
    """Takes a program in quotes, with options of the command behind it, or all that follows."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: Any,
        option_string: str | None = None,
    ) -> None:
        """Keep the program's words; an option of the command among them is an error."""
        first, *rest = values or [""]
        if " " in first.strip():
            setattr(namespace, self.dest, shlex.split(first))
            given = vars(parser.parse_args(rest))
            namespace.ids_behind = given.pop("ids", [])
            for name, value in given.items():
                if value != parser.get_default(name):
                    setattr(namespace, name, value)
            return
        ours = parser._option_string_actions  # the only way to know them
        for word in rest:
            if word.startswith("--") and word.partition("=")[0] in ours:
                parser.error(
                    f"{word} behind {option_string} is the program's; expected it before "
                    f"{option_string}, or the program in quotes: {option_string} '{first} …' {word}"
                )
        setattr(namespace, self.dest, values)


def run(arguments: argparse.Namespace, project: Project) -> int:
    """Translate; print the problems and one line that sums up."""
    if arguments.command == []:  # what follows in «--command -- PROGRAM …», as argparse sees it
        arguments.command, arguments.ids = arguments.ids, []
    arguments.ids = [*arguments.ids, *getattr(arguments, "ids_behind", [])]
    problems = Problems()
    interrupted = False
    try:
        with TranslationMemory(project.root / PLACE) as memory:
            _translate(arguments, project, memory, problems)
    except EngineError as error:
        problems.add(NAME, 0, error.found, error.expected)
    except BrokenMemoryError as error:
        problems.add(shown(error.file), 0, error.found, error.expected)
    except KeyboardInterrupt:
        interrupted = True
        problems.add(NAME, 0, "interrupted, finished work is kept", "expected another run")
    problems.print()
    return INTERRUPTED if interrupted else problems.exit_status


def _translate(
    arguments: argparse.Namespace, project: Project, memory: TranslationMemory, problems: Problems
) -> None:
    """Do what the arguments say, and say what was done even where it was not all."""
    content = shown(project.content)
    choice = chosen(arguments, project)
    if choice.takes_glossary:
        terms = load_glossary(content, problems)
        choice = choice.with_glossary({term.original: term.translation for term in terms.values()})
    engine = make_engine(choice) if choice.type or not arguments.dry_run else NoEngine()
    name = label(engine.name, engine.version)
    selection = Selection(
        ids=frozenset(arguments.ids),
        since=arguments.since,
        limit=arguments.limit,
        renew=arguments.renew,
    )
    selector = Selector(content, selection, memory, name, problems)
    queue = load_review_queue(content, Problems())

    def certain(article: Article) -> str | None:
        english = queue.english_headline(article)
        return english.text if english and english.is_whole else None

    names = NameCorrector(load_authority(content / "entities", Problems()))
    machine_run = TranslationRun(selector, choice, engine, certain, names)
    progress = progress_for_terminal()
    paths = candidates(content, selection, problems)
    due = selector.select(progress(paths, "looking"))
    # Programs and servers divide their work themselves.
    useful_jobs = (os.cpu_count() or 1) if choice.type and choice.type.is_parallel else 1
    jobs = arguments.jobs or useful_jobs
    if arguments.dry_run:
        machine_run.estimate(progress(due, "counting"))
        _say(_estimate(machine_run.outcome, name, memory.pace(engine.name, engine.version), jobs))
        return
    if len(due) > MANY:
        _say(f"translating {len(due):,} articles; --limit translates fewer")
    try:
        with processes(jobs) as executor:
            today = datetime.now(archive_zone()).date()
            machine_run.translate(progress(due, "translating"), executor, jobs, today)
    finally:
        _say(
            f"translated {machine_run.outcome.articles}, sentences {machine_run.outcome.sentences}"
        )


def chosen(arguments: argparse.Namespace, project: Project) -> EngineChoice:
    """Return the engine that the settings choose, or the arguments of `add_engine_arguments`.

    Raises :class:`EngineError` where the settings are wrong.
    """
    settings = checked_settings(project.setting(SETTING))
    folder = project.root
    for engine in registry.ENGINES:
        if engine.program and getattr(arguments, engine.program) is not None:
            settings["engine"], folder = engine.name, Path.cwd()
    for setting in own_settings():
        value = getattr(arguments, setting.name)
        if value or (value is not None and setting.kind is SettingKind.PROGRAM):
            is_folder = setting.kind is SettingKind.FOLDER
            settings[setting.name] = str(Path(value).resolve()) if is_folder else value
    settings |= {name: value for name in ("engine", "batch") if (value := getattr(arguments, name))}
    return chosen_engine(settings, folder)


def _estimate(outcome: TranslationOutcome, name: str, pace: float | None, jobs: int) -> str:
    every = outcome.sentences + outcome.remembered
    if not name:
        duration = "no engine is chosen, so the time is unknown"
    elif pace is None:
        duration = "the time is unknown until this engine has translated something"
    else:
        seconds = round(outcome.characters / pace / jobs)
        duration = f"about {timedelta(seconds=seconds)} h at the rate measured so far"
    return (
        f"to translate {outcome.articles}: different sentences {every:,}, "
        f"remembered {outcome.remembered:,}, new {outcome.sentences:,} with "
        f"{outcome.characters:,} characters{f', by {name}' if name else ''}; {duration}"
    )


def _say(text: str) -> None:
    print(text)  # noqa: T201 - a command speaks to its user
