"""List names that articles have and content/entities has not, by how many articles have them.

Each comes with a guess at its kind, three places, known names that are spelled alike, and a
stanza to paste; its English is by rule and wants a look. What needs no page goes, a name a
line, into content/entities/declined.txt. With --write the names are added as drafts: a draft
has no page and no tags until somebody has looked at it and taken its "draft: true" away.

In continuous integration: fail when the articles that a change brings have a name that the
archive names more than 20 times, and that nobody has decided on:

    press names --fail-above 20 ARTICLE…
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from press.commands.argument_types import whole_number
from press.content.article import Article, read_article
from press.content.encoding import decode
from press.content.folder import files, read_articles
from press.entities.authority.authority import Authority, load_authority
from press.entities.authority.proposals import add_drafts, stanza
from press.entities.authority.stanzas import DECLINED
from press.entities.discovery.undecided import Decisions, Undecided, brought_by
from press.entities.discovery.unknown_names import UnknownName, UnknownNames
from press.entities.entity import EntityKind
from press.entities.mentions.finder import MentionFinder
from press.languages import ORIGINAL
from press.problems import Problems
from press.progress import in_silence, on_terminal
from press.project import Project, shown
from press.translation.alignment import texts

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
        help="files or ids: only names in one of these (counts are those of the whole archive)",
    )
    parser.add_argument(
        "--least",
        type=_COUNT,
        default=3,
        metavar="N",
        help="only names that at least N articles have (default: 3)",
    )
    parser.add_argument(
        "--most", type=_COUNT, default=50, metavar="N", help="list at most N (default: 50)"
    )
    parser.add_argument(
        "--write", action="store_true", help="add what is listed to content/entities as drafts"
    )
    parser.add_argument(
        "--fail-above",
        type=_COUNT,
        metavar="N",
        help="list nothing; a name with more than N mentions is a problem, drafts included",
    )


def run(arguments: argparse.Namespace, project: Project) -> int:
    """List, write or judge; print the problems and one line that sums up."""
    problems = Problems()
    content = shown(project.content)
    authority = load_authority(content / "entities", problems)
    decisions = Decisions(authority, content / "entities", problems)
    _check_given(arguments.articles, content, problems)
    found = list(_chosen(arguments, _unknown(content, authority, problems), decisions))
    if arguments.fail_above is not None:
        _judge(found, arguments.fail_above, content, problems)
        summary = f"names undecided {len(found)}"
    else:
        listed = found[: arguments.most]
        _list(content, listed, decisions, authority)
        written = _write(content, listed, authority, problems) if arguments.write else 0
        summary = f"# names undecided {len(found)}, listed {len(listed)}, drafts written {written}"
    problems.print()
    _say(f"{summary}, problems {len(problems)}")
    return problems.exit_status


def _unknown(content: Path, authority: Authority, problems: Problems) -> list[UnknownName]:
    """Return the unknown names of the whole archive, those of most articles first."""
    unknown = UnknownNames(MentionFinder(authority, ORIGINAL))
    progress = on_terminal if sys.stderr.isatty() else in_silence
    paths = list(files(content, ORIGINAL.code)) if content.is_dir() else []
    articles = read_articles(content, problems)
    for _, (article, _) in zip(progress(paths, "reading"), articles, strict=False):
        if article:
            unknown.read(article.path, _sentences(article))
    return list(unknown.names())


def _check_given(given: Iterable[str], content: Path, problems: Problems) -> None:
    """Report arguments that are no articles: nothing would be found in them, for ever."""
    known = {Path(path).stem for path in files(content, ORIGINAL.code)}
    for article in given:
        if Path(article).stem not in known:
            expected = f"expected a file in {content / ORIGINAL.code}, or its name without .md"
            problems.add(article, 0, "no such article", expected)


def _chosen(
    arguments: argparse.Namespace, names: Sequence[UnknownName], decisions: Decisions
) -> Iterator[Undecided]:
    ids = {Path(article).stem for article in arguments.articles}
    least = arguments.least if arguments.fail_above is None else 1
    for name in decisions.undecided(names, least):
        if not ids or brought_by(ids, name):
            yield name


def _judge(names: Sequence[Undecided], above: int, content: Path, problems: Problems) -> None:
    for name in names:
        found = name.found
        if found.mentions <= above:
            continue
        place = content / "entities" / found.kind.file
        expected = f"expected a stanza in {place}, or the name in {content / 'entities' / DECLINED}"
        if name.draft:
            expected = f"expected an editor to decide on the draft {name.draft}"
        said = f"“{found.name}” is named {found.mentions} times and nobody has decided on it"
        problems.add(content / found.articles[-1], 0, said, expected)


def _list(
    content: Path, names: Sequence[Undecided], decisions: Decisions, authority: Authority
) -> None:
    """Print the names by the file they belong in; all but the stanzas is remarks."""
    by_kind: dict[EntityKind, list[Undecided]] = defaultdict(list)
    for name in names:
        by_kind[name.found.kind].append(name)
    contexts = _contexts(content, [name.found for name in names])
    for kind, some in by_kind.items():
        _say(f"# {content / 'entities' / kind.file}\n")
        for name in some:
            near = [f"{e.id}, {e.names[ORIGINAL]}" for e in decisions.near(name.found.name)]
            _say("\n".join([*_remarks(name, contexts[name.found.name], near)]))
            _say("" if name.draft else stanza(name.found.name, authority)[1] + "\n")


def _remarks(name: Undecided, contexts: Sequence[str], near: Sequence[str]) -> Iterator[str]:
    found = name.found
    yield f"# {found.name}: articles {len(found.articles)}, mentions {found.mentions}"
    yield from (f"#   {context}" for context in contexts)
    if near:
        yield f"#   spelled alike: {'; '.join(near)}"
    if name.draft:
        yield f"#   a draft already: {name.draft}"


def _contexts(content: Path, names: Sequence[UnknownName]) -> dict[str, list[str]]:
    """Return for each name the first places that have it, each from another article."""
    wanted: dict[str, list[UnknownName]] = defaultdict(list)
    for name in names:
        for path in name.articles[:_CONTEXTS]:
            wanted[path].append(name)
    found: dict[str, list[str]] = defaultdict(list)
    for path, some in wanted.items():
        if article := read_article(path, decode((content / path).read_bytes()), Problems()):
            for name in some:
                found[name.name] += _context(content / path, _sentences(article), name)
    return found


def _context(file: Path, sentences: Iterable[str], name: UnknownName) -> list[str]:
    """Return at most one place, as the article's file and the words around the name."""
    longest_first = sorted(name.forms, key=lambda form: (-len(form), form))
    for sentence in sentences:
        for form in longest_first:
            before, met, after = sentence.partition(form)
            if met:
                return [f"{file}: {f'{before[-_AROUND:]}[{met}]{after[:_AROUND]}'.strip()}"]
    return []


def _write(
    content: Path, names: Sequence[Undecided], authority: Authority, problems: Problems
) -> int:
    by_kind: dict[EntityKind, list[str]] = defaultdict(list)
    for name in names:
        if not name.draft:
            by_kind[name.found.kind].append(name.found.name)
    ids = [*authority, *(draft.id for draft in authority.drafts)]
    return add_drafts(content / "entities", by_kind, ids, problems)


def _sentences(article: Article) -> Iterator[str]:
    yield article.title
    yield from texts(article.body)


def _say(text: str) -> None:
    print(text)  # noqa: T201 - a command speaks to its user
