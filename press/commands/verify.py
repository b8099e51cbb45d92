"""Hold what was received against the manifest: nothing changed, nothing lost.

The command checks the chain of sources/manifest, and each file and page that it names. It
prints what has changed, and what is not at hand because a release of the repository holds it.
Whoever has the digest of one day, printed at the end, can prove a change of the days before.
"""

import argparse
from hashlib import sha256
from pathlib import Path
from typing import Final

from press.commands.fetch import fetch_settings
from press.importer.received.manifest import (
    BrokenManifestError,
    Manifest,
    Receipt,
    digest_of,
    previous_of,
    receipts_of,
)
from press.problems import Problems
from press.progress import progress_for_terminal
from press.project import Project, shown

NAME: Final = "verify"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "--chain", action="store_true", help="check the chain alone, not what it names"
    )


def run(arguments: argparse.Namespace, project: Project) -> int:
    """Verify; print the problems and one line that sums up."""
    problems = Problems()
    sources = shown(project.sources)
    is_elsewhere = fetch_settings(project).get("warc") == "release"
    files = Manifest(sources).files()
    receipts = []
    try:
        _check_chain(files, problems)
        receipts = [receipt for file in files for receipt in receipts_of(file)]
    except BrokenManifestError as error:
        problems.add(shown(error.file), error.line, error.found, error.expected)
    missing = 0
    if not arguments.chain:
        missing = _check_files(sources, receipts, problems, may_miss=is_elsewhere)
    problems.print()
    last = f", {files[-1].name} has SHA-256 {digest_of(files[-1])}" if files else ""
    print(  # noqa: T201 - a command speaks to its user
        f"days {len(files)}, receipts {len(receipts)}, not at hand {missing}, "
        f"problems {len(problems)}{last}"
    )
    return problems.exit_status


def _check_chain(files: list[Path], problems: Problems) -> None:
    """Report each day's file that is not what the day after it says."""
    before: Path | None = None
    for file in files:
        name, digest = previous_of(file)
        if name != (before.name if before else ""):
            found = f"the day before is {name or 'none'}"
            problems.add(file, 1, found, f"expected {before.name if before else 'none'}")
        elif before and digest != digest_of(before):
            expected = f"expected the bytes that {file.name} has the digest of"
            problems.add(before, 0, "changed since its day ended", expected)
        before = file


def _check_files(
    sources: Path, receipts: list[Receipt], problems: Problems, *, may_miss: bool
) -> int:
    """Report each file that is not what its receipts say; return how many are not at hand."""
    by_file: dict[str, list[Receipt]] = {}
    for receipt in receipts:
        by_file.setdefault(receipt.file.partition("#")[0], []).append(receipt)
    missing = 0
    for name in progress_for_terminal()(list(by_file), "verifying"):
        file = sources / name
        if file.is_file():
            _check_file(file, by_file[name], problems)
            continue
        missing += 1
        pages = sum("#" in receipt.file for receipt in by_file[name])
        if may_miss and pages:
            print(f"{file}: not at hand, {pages} pages")  # noqa: T201 - the answer
        else:
            problems.add(file, 0, "is not here", "expected it as it was received")
    return missing


def _check_file(file: Path, receipts: list[Receipt], problems: Problems) -> None:
    """Report what of a file has changed; a file of pages may only have grown."""
    data = file.read_bytes()
    for receipt in receipts:
        if "#" not in receipt.file:
            part = data[: receipt.size] if len(receipts) > 1 else data
            if sha256(part).hexdigest() != receipt.sha256:
                found = f"changed since it was received ({receipt.time})"
                problems.add(file, 0, found, f"expected SHA-256 {receipt.sha256}")
    if any("#" in receipt.file for receipt in receipts):
        _check_pages(file, receipts, problems)


def _check_pages(file: Path, receipts: list[Receipt], problems: Problems) -> None:
    from press.importer.fetch.page_archive import members, record_of

    by_offset = {int(r.file.partition("#")[2]): r for r in receipts if "#" in r.file}
    for member in members(file):
        receipt = by_offset.pop(member.start, None)
        content = record_of(member.data)[1] if receipt else None
        if receipt and (content is None or sha256(content).hexdigest() != receipt.sha256):
            found = f"{receipt.address} changed since it was received ({receipt.time})"
            problems.add(file, 0, found, f"expected SHA-256 {receipt.sha256}")
    for receipt in by_offset.values():
        problems.add(file, 0, f"{receipt.address} is not here", "expected it as it was received")
