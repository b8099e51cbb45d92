"""Propose which sentences of an English text answer which of the Azerbaijani.

    press align                 looks at English whose lines do not answer line by line
    press align 59065           looks at this article, whatever its lines
    press align --write 59065   writes the links into its front matter

Each line of the answer names a line of the English, the sentences of the Azerbaijani that it
answers, and how certain that is. In the front matter a link is such an item of `follows`:

    2-bcdfghjk+3-mnpqrstb 87%   the line answers sentences 2 and 3; a program is 87 % certain
    4                           an editor says so; `press check --fix` adds the hash
    none                        the line answers no sentence

There is one item a line. Links without a percentage stay as they are when you align again.
`press queue` lists texts with links below 90 %. Where one is right, delete its percentage.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from press.archive.canonical_form import rewritten
from press.archive.link_proposals import LinkProposer
from press.content.article import Article, Translation
from press.content.atomic_write import write_atomically
from press.content.content_file import sentence_lines
from press.content.encoding import decode
from press.content.folder import answers_by_lines, files, read_pair
from press.content.follows import FollowedLine, written_lines
from press.entities.authority.authority import load_authority
from press.languages import ORIGINAL
from press.problems import Problems
from press.progress import progress_for_terminal
from press.project import Project, shown
from press.translation.alignment import DOUBTFUL_BELOW, sentence_texts
from press.translation.glossary.glossary_file import load_glossary

NAME: Final = "align"

#: So much of a sentence is shown.
_SHOWN: Final = 60


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("ids", nargs="*", metavar="ID", help="articles to look at")
    parser.add_argument(
        "--write", action="store_true", help="write the links into the English files"
    )
    parser.add_argument(
        "--doubts", action="store_true", help="print only what is in doubt or answers nothing"
    )


def run(arguments: argparse.Namespace, project: Project) -> int:
    """Print the links, write them if asked, and print one line that sums up."""
    problems = Problems()
    content = shown(project.content)
    authority = load_authority(content / "entities", problems)
    proposer = LinkProposer(authority, load_glossary(content, problems))
    looked_at = written = 0
    for article, translation in _due(content, arguments.ids, problems):
        lines = proposer.proposed(article, translation)
        looked_at += 1
        for text in _shown(content, translation, lines, only_doubts=arguments.doubts):
            print(text)  # noqa: T201 - the answer
        if arguments.write:
            written += _write(content / translation.path, translation, lines, problems)
    problems.print()
    print(  # noqa: T201 - a command speaks to its user
        f"looked at {looked_at}, wrote {written}, problems {len(problems)}"
    )
    return problems.exit_status


def _due(
    content: Path, ids: Sequence[str], problems: Problems
) -> Iterator[tuple[Article, Translation]]:
    """Yield the articles to look at, with their English; report those that have none."""
    paths = [path for path in files(content, ORIGINAL.code) if not ids or Path(path).stem in ids]
    for identity in sorted(set(ids) - {Path(path).stem for path in paths}):
        expected = "expected the name of a file, without .md"
        problems.add(content / ORIGINAL.code, 0, f"no article with the id {identity}", expected)
    for path in progress_for_terminal()(paths, "looking"):
        article, translation = read_pair(content, path, Problems())
        if ids and not (article and translation):
            found = "no English of this article that can be read"
            problems.add(content / path, 0, found, "expected one: press check says what is wrong")
        if article and translation and (ids or not answers_by_lines(article, translation)):
            yield article, translation


def _shown(
    content: Path, translation: Translation, lines: Sequence[FollowedLine], *, only_doubts: bool
) -> Iterator[str]:
    """Yield ``FILE:LINE: answers sentence 3 (87%): “…”`` for each line, or those in doubt."""
    file = content / translation.path
    numbers = sentence_lines(decode(file.read_bytes()))
    texts = sentence_texts(translation.body)
    for index, (line, text) in enumerate(zip(lines, texts, strict=True)):
        if only_doubts and line.sentences and (line.percent or 100) >= DOUBTFUL_BELOW:
            continue
        which = " and ".join(str(sentence.number) for sentence in line.sentences)
        what = f"sentence{'s' * (len(line.sentences) > 1)} {which}" if which else "nothing"
        percent = "" if line.percent is None else f" ({line.percent}%)"
        where = f"{file}:{numbers[index]}" if len(numbers) == len(texts) else str(file)
        yield f"{where}: answers {what}{percent}: “{text[:_SHOWN]}{'…' * (len(text) > _SHOWN)}”"


def _write(
    file: Path, translation: Translation, lines: Sequence[FollowedLine], problems: Problems
) -> bool:
    """Write the links into a file and say whether that changed it; report one that cannot be."""
    before = decode(file.read_bytes())
    follows = written_lines(lines)
    after = rewritten(before, replace(translation, follows=follows))
    if after is None:
        found = "the front matter has a comment, which would be lost"
        problems.add(file, 1, found, f"expected no comment, or this line: follows: {list(follows)}")
    elif after != before:
        write_atomically(file, after)
    return after not in (None, before)
