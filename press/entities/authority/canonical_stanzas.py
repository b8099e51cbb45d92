"""The canonical form of an authority file, which keeps the differences between versions small.

Stanzas in the order of their ids, keys in a fixed order, one item per line, comments above
their stanza. Knows the form of a file, and not whether its names are right.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import Final

import yaml

from press.content.atomic_write import write_atomically
from press.content.front_matter_values import quoted
from press.content.yaml_tree import compose, plain_value
from press.entities.authority.stanzas import KEYS, ROLE_KEYS, read_stanzas, text_of
from press.entities.kinds import ENTITY_KINDS
from press.problems import Problems
from press.project import shown

#: The order of keys; no key has two places, so one list serves stanzas and roles alike.
_ORDER: Final = {key: place for place, key in enumerate(dict.fromkeys((*KEYS, *ROLE_KEYS)))}
#: What a plain scalar must not look like.
_NOT_PLAIN: Final = re.compile(r"[\s\-?:,\[\]{}#&*!|>'\"%@`]|.*(: | #|:$|\s$)|$")
_COMMENT: Final = re.compile(r"(?:^|\s)(#.*)$")


def canonical_text(text: str) -> str:
    """Return an authority file's text in canonical form; ``yaml.YAMLError`` for other than YAML.

    Every value and every comment is kept; only places, quotes and blank lines change. Raises
    ``ValueError`` where a value would not be: that is a fault of the program, and nothing is lost.
    """
    root = compose(text, yaml.CSafeLoader)
    if not isinstance(root, yaml.MappingNode):
        return text
    lines = text.splitlines()
    head = _head(lines)
    comments = _comments(lines, len(head), root)
    stanzas = sorted(
        (key.value, [*comments[key.start_mark.line], *_pair(key, value, "")])
        for key, value in root.value
    )
    blocks = [head, *(block for _, block in stanzas)]
    canonical = "\n\n".join("\n".join(block) for block in blocks if block) + "\n"
    if plain_value(compose(canonical, yaml.CSafeLoader)) != plain_value(root):
        raise ValueError("in canonical form it would say something else")
    return canonical


def _head(lines: list[str]) -> list[str]:
    """Return the comment that opens the file, where a blank line divides it from the rest."""
    for number, line in enumerate(lines):
        if not line.strip():
            return [before.rstrip() for before in lines[:number]]
        if not line.startswith("#"):
            break
    return []


def _comments(lines: list[str], after: int, root: yaml.MappingNode) -> dict[int, list[str]]:
    """Return comments by the line of the id before which they will stand."""
    ids = [key.start_mark.line for key, _ in root.value]
    words = {scalar.value for scalar in _scalars(root) if "#" in scalar.value}
    comments: dict[int, list[str]] = defaultdict(list)
    for number, line in enumerate(lines[after:], after):
        comment = _COMMENT.search(line)
        if comment and not any(comment[1].rstrip("\"'") in word for word in words):
            following = [at for at in ids if at >= number] if line.startswith("#") else []
            preceding = [at for at in ids if at <= number]
            comments[following[0] if following else preceding[-1]].append(comment[1].rstrip())
    return comments


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item)
    elif isinstance(node, yaml.MappingNode):
        for pair in node.value:
            yield from _scalars(pair[0])
            yield from _scalars(pair[1])


def _pair(key: yaml.Node, value: yaml.Node, indent: str) -> Iterator[str]:
    """Yield the lines of one key with its value."""
    if isinstance(value, yaml.ScalarNode):
        yield f"{indent}{yaml_text(key.value)}: {yaml_text(value.value)}"
    else:
        yield f"{indent}{yaml_text(key.value)}:"
        yield from _collection(value, indent + "  ")


def _collection(node: yaml.Node, indent: str) -> Iterator[str]:
    """Yield the lines of a mapping or a list; an item of a list has a dash before its first."""
    if isinstance(node, yaml.MappingNode):
        for key, value in sorted(node.value, key=lambda p: _ORDER.get(p[0].value, len(_ORDER))):
            yield from _pair(key, value, indent)
        return
    for item in node.value:
        if isinstance(item, yaml.ScalarNode):
            yield f"{indent}- {yaml_text(item.value)}"
            continue
        first = f"{indent}- "
        for line in _collection(item, indent + "  "):
            yield first + line[len(first) :]
            first = f"{indent}  "


def yaml_text(text: str) -> str:
    """Return a text as a value of YAML, in quotes only where it would be something else."""
    return text if text.isprintable() and not _NOT_PLAIN.match(text) else quoted(text)


def check_forms(folder: Path, problems: Problems) -> None:
    """Report the first place in each authority file that is not in canonical form."""
    for path, text, canonical in _files(folder, problems):
        if problem := _misplaced(text) or _first_difference(text, canonical):
            problems.add(shown(path), *problem)


def _misplaced(text: str) -> tuple[int, str, str] | None:
    """Return line, found and expected of the first stanza out of order."""
    root = compose(text, yaml.CSafeLoader)
    keys = [key for key, _ in root.value] if isinstance(root, yaml.MappingNode) else []
    at = out_of_order([key.value for key in keys])
    if at is None:
        return None
    number, side = at
    return (
        keys[number].start_mark.line + 1,
        f'"{keys[number].value}" stands {side} its place',
        "expected stanzas in the order of their ids: `press check --fix` sorts them",
    )


def out_of_order(ids: Sequence[str]) -> tuple[int, str] | None:
    """Return the number of the first id out of order, and whether "before" or "after" its place.

    Of two ids that stand the wrong way round the later is meant, since editors add below,
    unless the earlier alone is out of order.
    """
    for number, (first, second) in enumerate(pairwise(ids)):
        if first > second:
            fits_without = number == 0 or ids[number - 1] < second
            goes_on = number + 2 < len(ids) and ids[number + 2] < first
            return (number, "before") if fits_without and goes_on else (number + 1, "after")
    return None


def _first_difference(text: str, canonical: str) -> tuple[int, str, str] | None:
    """Return line, found and expected of the first line that is not in canonical form."""
    pairs = zip_longest(text.splitlines(), canonical.splitlines())
    for line, (written, canonical_line) in enumerate(pairs, 1):
        if written != canonical_line:
            wanted = "nothing more" if canonical_line is None else f'"{canonical_line}"'
            remedy = f"expected {wanted}, as `press check --fix` writes it"
            return line, f'found "{written or ""}"', remedy
    return None


def rewrite(folder: Path, problems: Problems) -> int:
    """Write the faultless authority files in canonical form; return how many changed."""
    changed = 0
    for path, text, canonical in _files(folder, problems):
        if canonical != text:
            write_atomically(path, canonical)
            changed += 1
    return changed


def _files(folder: Path, problems: Problems) -> Iterator[tuple[Path, str, str]]:
    """Yield path, text and canonical text of each file in which there is no problem."""
    for kind in ENTITY_KINDS:
        path, faults, canonical = folder / kind.file, Problems(), None
        text = text_of(path, faults) if path.is_file() else ""
        if text and read_stanzas(text, str(path), kind, faults) and not faults:
            with problems.boundary(shown(path), "putting it in canonical form"):
                canonical = canonical_text(text)
        if canonical is not None:
            yield path, text, canonical
