"""Take the corrections of editors from git into the articles' front matter.

The command reads the history of content/ in git. Where a commit changed the sentences or the
headline of an article, and not the source that it was made from, an editor corrected it. With
--write the article says so under changes: when, and the sentences before and after. Its page shows
them. The build itself never reads git. Changes at the source are noted by press import.
"""

import argparse
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from press.content.article import Article, article_text, read_article
from press.content.atomic_write import write_atomically
from press.content.changes import BY_EDITORS, Change, changes_between
from press.content.encoding import EncodingError, decode
from press.content.front_matter import split
from press.languages import ORIGINAL
from press.problems import Problems
from press.project import Project, archive_zone, shown

NAME: Final = "history"
_COMMIT: Final = "commit "
#: What git says of no commit at all.
_NOTHING: Final = "0" * 40


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "--write", action="store_true", help="write the corrections into the articles"
    )
    parser.add_argument(
        "--since", metavar="COMMIT", help="look only at commits after this one (default: all)"
    )


@dataclass(frozen=True, slots=True)
class _Version:
    """An article as a commit left it."""

    moment: datetime
    path: str  #: below the content folder
    before: str  #: git's name of the file's bytes before the commit, and after it
    after: str


def run(arguments: argparse.Namespace, project: Project) -> int:
    """List or write the corrections; print one line that sums up."""
    problems = Problems()
    content = shown(project.content)
    corrected = written = 0
    try:
        by_path: dict[str, list[Change]] = {}
        for version in _versions(content, arguments.since):
            by_path.setdefault(version.path, []).extend(_corrections(content, version))
    except (OSError, subprocess.CalledProcessError) as error:
        said = getattr(error, "stderr", "") or str(error)
        problems.add(content, 0, said.strip().splitlines()[0], "expected a clone with its history")
        by_path = {}
    for path, changes in sorted(by_path.items()):
        fresh = _unrecorded(content / path, path, changes)
        for change in fresh:
            print(f"{content / path}: {change.seen.date()}: {change.was} → {change.now}")  # noqa: T201 - the answer
        corrected += bool(fresh)
        if fresh and arguments.write:
            written += _write(content / path, path, fresh, problems)
    problems.print()
    print(f"corrected {corrected}, written {written}, problems {len(problems)}")  # noqa: T201 - to its user
    return problems.exit_status


def _git(folder: Path, *arguments: str) -> str:
    command = ("git", "-C", str(folder), *arguments)
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _versions(content: Path, since: str | None) -> Iterator[_Version]:
    """Yield what each commit did to each article, the oldest first."""
    only = [f"{since}..HEAD"] if since else []
    log = _git(
        content,
        *("log", "--reverse", "--raw", "--no-renames", "--no-abbrev", "--relative"),
        *(f"--format={_COMMIT}%cI", *only, "--", ORIGINAL.code),
    )
    moment = datetime.now(archive_zone())  # until the first commit says its own
    for line in log.splitlines():
        if line.startswith(_COMMIT):
            moment = datetime.fromisoformat(line.removeprefix(_COMMIT)).astimezone(archive_zone())
        elif line.startswith(":"):
            fields, _, path = line.partition("\t")
            _, _, before, after, _ = fields.split(" ", 4)
            if path.endswith(".md") and _NOTHING not in {before, after}:
                yield _Version(moment, path, before, after)


def _corrections(content: Path, version: _Version) -> Iterator[Change]:
    """Yield what an editor changed in an article; nothing where its source changed as well."""
    before, after = (
        read_article(version.path, _git(content, "cat-file", "blob", name), Problems())
        for name in (version.before, version.after)
    )
    if before and after and before.sha256 == after.sha256 and not after.withdrawn:
        yield from changes_between(_lines(before), _lines(after), version.moment, BY_EDITORS)


def _lines(article: Article) -> list[str]:
    sentences = (sentence.text for block in article.body for sentence in block.sentences)
    return [article.title, *sentences]


def _unrecorded(file: Path, path: str, changes: list[Change]) -> list[Change]:
    """Return the corrections that an article that is still there does not have yet."""
    article = _article(file, path)
    known = {each[1:] for each in article.changes} if article else set()
    return [each for each in changes if article and each[1:] not in known]


def _article(file: Path, path: str) -> Article | None:
    try:
        return read_article(path, decode(file.read_bytes()), Problems())
    except (OSError, EncodingError):
        return None


def _write(file: Path, path: str, fresh: list[Change], problems: Problems) -> bool:
    """Write an article with its corrections; its text stays as it is."""
    text = decode(file.read_bytes())
    article, parts = _article(file, path), split(text)
    if article is None or parts is None:
        problems.add(file, 0, "an article with a problem", "expected press check to find none")
        return False
    changes = sorted((*article.changes, *fresh), key=lambda change: change.seen)
    write_atomically(file, article_text(replace(article, changes=tuple(changes)), parts.markdown))
    return True
