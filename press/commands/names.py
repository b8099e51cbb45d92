"""List names in articles that content/entities lacks, the most frequent first.

Each name comes with a guess at its kind, three places that have it, known names with a
similar spelling, and a stanza to paste. A rule writes the English: check it. If a name needs
no page, add it as a line to content/entities/declined.txt. With --write the command adds the
names as drafts. A draft has no page and no tags until an editor checks it and removes its
line "draft: true".

In continuous integration, fail when the articles of a change have a name that the archive
mentions more than 20 times and that nobody has decided on:

    press names --fail-above 20 ARTICLE…
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from press.commands.argument_types import whole_number
from press.content.article import Article, read_article
from press.content.encoding import decode
from press.content.folder import files, read_articles
from press.entities.authority.authority import Authority, load_authority
from press.entities.authority.proposals import proposed_stanza, write_drafts
from press.entities.authority.stanzas import DECLINED
from press.entities.discovery.undecided import Decisions, Undecided, brought_by
from press.entities.discovery.unknown_names import UnknownName, UnknownNames
from press.entities.entity import EntityKind
from press.entities.mentions.finder import MentionFinder
from press.languages import ORIGINAL
from press.problems import Problems
from press.progress import progress_for_terminal
from press.project import Project, shown
from press.translation.alignment import sentence_texts

NAME: Final = "names"
_COUNT: Final = whole_number(example=20)

_CONTEXTS: Final = 3
_AROUND: Final = 60  # letters shown before and after a name


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "articles",
        nargs="*",
        metavar="ARTICLE",
        help="files or ids: list only names in these articles (counts are of the whole archive)",
    )
    parser.add_argument(
        "--least",
        type=_COUNT,
        default=3,
        metavar="N",
        help="list only names that at least N articles have (default: 3)",
    )
    parser.add_argument(
        "--most", type=_COUNT, default=50, metavar="N", help="list at most N (default: 50)"
    )
    parser.add_argument(
        "--write", action="store_true", help="add the listed names to content/entities as drafts"
    )
    parser.add_argument(
        "--fail-above",
        type=_COUNT,
        metavar="N",
        help="list nothing; report each name, or draft, with more than N mentions as a problem",
    )


def run(arguments: argparse.Namespace, project: Project) -> int:
    """List, write or judge; print the problems and one line that sums up."""
    problems = Problems()
    content = shown(project.content)
    authority = load_authority(content / "entities", problems)
    decisions = Decisions(authority, content / "entities", problems)
    undecided = _undecided(arguments, content, authority, decisions, problems)
    if arguments.fail_above is not None:
        for name in undecided:
            if name.unknown.mentions > arguments.fail_above:
                _report_undecided(name, content, problems)
        summary = f"names undecided {len(undecided)}"
    else:
        listed, written = undecided[: arguments.most], 0
        _print_names(content, listed, decisions, authority)
        if arguments.write:
            by_kind: dict[EntityKind, list[str]] = defaultdict(list)
            for name in listed:
                if not name.draft:
                    by_kind[name.unknown.kind].append(name.unknown.name)
            ids = [*authority, *(draft.id for draft in authority.drafts)]
            written = write_drafts(content / "entities", by_kind, ids, problems)
        counts = f"names undecided {len(undecided)}, listed {len(listed)}"
        summary = f"# {counts}, drafts written {written}"
    problems.print()
    _say(f"{summary}, problems {len(problems)}")
    return problems.exit_status


def _undecided(
    arguments: argparse.Namespace,
    content: Path,
    authority: Authority,
    decisions: Decisions,
    problems: Problems,
) -> list[Undecided]:
    """Return the names that the arguments ask for, those of most articles first.

    An argument that is no article is reported: nothing would be found in it, for ever.
    """
    paths = list(files(content, ORIGINAL.code)) if content.is_dir() else []
    known_ids = {Path(path).stem for path in paths}
    for article in arguments.articles:
        if Path(article).stem not in known_ids:
            expected = f"expected a file in {content / ORIGINAL.code}, or its name without .md"
            problems.add(article, 0, "no such article", expected)
    unknown = UnknownNames(MentionFinder(authority, ORIGINAL))
    read = read_articles(content, problems)
    for _, (original, _) in zip(progress_for_terminal()(paths, "reading"), read, strict=False):
        if original:
            with problems.boundary(content / original.path, "looking for names"):
                unknown.read(original.path, _sentences(original))
    ids = {Path(article).stem for article in arguments.articles}
    least = arguments.least if arguments.fail_above is None else 1
    undecided = decisions.undecided(list(unknown.names()), least)
    return [name for name in undecided if not ids or brought_by(ids, name)]


def _report_undecided(name: Undecided, content: Path, problems: Problems) -> None:
    unknown = name.unknown
    place = content / "entities" / unknown.kind.file
    expected = f"expected a stanza in {place}, or the name in {content / 'entities' / DECLINED}"
    if name.draft:
        expected = f"expected an editor to decide on the draft {name.draft}"
    what = f"“{unknown.name}” is named {unknown.mentions} times and nobody has decided on it"
    problems.add(content / unknown.articles[-1], 0, what, expected)


def _print_names(
    content: Path, names: Sequence[Undecided], decisions: Decisions, authority: Authority
) -> None:
    """Print the names by the file they belong in; everything but the stanzas is a remark."""
    by_kind: dict[EntityKind, list[Undecided]] = defaultdict(list)
    for name in names:
        by_kind[name.unknown.kind].append(name)
    contexts = _contexts(content, [name.unknown for name in names])
    for kind, names_of_kind in by_kind.items():
        _say(f"# {content / 'entities' / kind.file}\n")
        for name in names_of_kind:
            unknown = name.unknown
            articles = len(unknown.articles)
            _say(f"# {unknown.name}: articles {articles}, mentions {unknown.mentions}")
            for context in contexts[unknown.name]:
                _say(f"#   {context}")
            if near := [f"{e.id}, {e.names[ORIGINAL]}" for e in decisions.near(unknown.name)]:
                _say(f"#   spelled alike: {'; '.join(near)}")
            if name.draft:
                _say(f"#   already a draft: {name.draft}\n")
            else:
                _say(f"{proposed_stanza(unknown.name, authority)[1]}\n")


def _contexts(content: Path, names: Sequence[UnknownName]) -> dict[str, list[str]]:
    """Return for each name the first places that have it, each from another article.

    A place is the article's file and the words around the name.
    """
    names_by_path: dict[str, list[UnknownName]] = defaultdict(list)
    for name in names:
        for path in name.articles[:_CONTEXTS]:
            names_by_path[path].append(name)
    contexts: dict[str, list[str]] = defaultdict(list)
    for path, names_here in names_by_path.items():
        file = content / path
        article = read_article(path, decode(file.read_bytes()), Problems())
        sentences = list(_sentences(article)) if article else []
        for name in names_here:
            longest_first = sorted(name.forms, key=lambda form: (-len(form), form))
            places = (
                sentence.partition(form)
                for sentence in sentences
                for form in longest_first
                if form in sentence
            )
            for before, form, after in islice(places, 1):
                words = f"{before[-_AROUND:]}[{form}]{after[:_AROUND]}".strip()
                contexts[name.name].append(f"{file}: {words}")
    return contexts


def _sentences(article: Article) -> Iterator[str]:
    yield article.title
    yield from sentence_texts(article.body)


def _say(text: str) -> None:
    print(text)  # noqa: T201 - a command speaks to its user
