"""What an editor is told where a source and its article part, or two sources do: all ways out.

Each function returns what was found and what was expected.

Knows nothing of how that was found.
"""

from pathlib import Path

from press.importer.source_text import SourceHead


def two_texts(first: str, file: Path, other: str) -> tuple[str, str]:
    """Say that a source with the id `other` has not the text of `file`, whose id is `first`."""
    if other == first:
        problem = f"id {other} with another text than in {file}"
        return problem, "expected one text an id: neither is imported"
    problem = f"id {other}, which differs from {first} in {file} in capital letters alone"
    return problem, "expected one spelling of an id: neither is imported"


def one_id(first: str, file: Path, other: str) -> tuple[str, str]:
    """Say that two addresses give one id, the other's and that of `file`."""
    problem = f"id {other}, which the address in {file} gives as well"
    return problem, f"expected two ids, so neither is imported: import {file} alone, {_then(first)}"


def taken(identity: str, file: Path, address: str) -> tuple[str, str]:
    """Say that another article, which comes from `address`, has the id already."""
    problem = f"conflict: {file} has the id {identity} and comes from {address}"
    return problem, f"expected another id for one of them: {_then(identity)}"


def foreign(language: str, body: str) -> tuple[str, str]:
    """Say that a source is not in Azerbaijani: it becomes no article of that language."""
    problem = f"a text in {language}, “{body[:40]}…”"
    return problem, "expected one in Azerbaijani: translations are added to content/ by hand"


def out_of_order(head: SourceHead, before: SourceHead, after: SourceHead) -> tuple[str, str]:
    """Say that the date of an article contradicts those of the articles numbered around it."""
    problem = (
        f"{head.url}: the date “{head.date_received}”, while {before.id} is of "
        f"{before.date.date()} and {after.id} of {after.date.date()}"
    )
    return problem, "expected a date between: it may be another article's"


def moved(sha256: str, file: Path, place: Path) -> tuple[str, str]:
    """Say that nobody edited the article `file`, but that its address would change to `place`."""
    problem = (
        f"conflict: by its date now the article belongs at {place}, and it is at {file}: "
        "its address would change"
    )
    return problem, (
        f"expected a person to decide: to keep the article as it is, {_replace(sha256)}; to "
        f"import the new version at the new address, delete {file} (nobody has edited it)"
    )


def edited(sha256: str, file: Path, *, by_import: bool) -> tuple[str, str]:
    """Say that the article is not what the import made, or was never made `by_import`."""
    problem = (
        f"conflict: the source has changed since {file} was made from it, and that file has been "
        "edited or moved as well"
        if by_import
        else f"conflict: {file} has this id and was not made from a source"
    )
    keep = _replace(sha256) if by_import else f"put below its title the line “sha256: {sha256}”"
    return problem, (
        f"expected a person to decide: to keep the article as it is, {keep}; to import the "
        f"source instead, delete {file}, with all that was written in it"
    )


def renamed(file: Path, identity: str) -> tuple[str, str]:
    """Say that the article is there as `file`, under another id than its source gives."""
    problem = f"conflict: its article was renamed to {file}: its address has changed with that"
    return problem, f"expected the file name {identity}.md"


def _then(identity: str) -> str:
    """Say how an editor gives an article another id than its address gives."""
    return f"rename {identity}.md, which keeps the name you give it, and import again"


def _replace(sha256: str) -> str:
    return f"replace its line sha256 by “sha256: {sha256}”"
