"""``terms.yaml`` read, checked and written in its one form.

Stanzas by phrase in alphabetical order, keys in their order, one item a line. The comment
that opens the file is kept; a remark on a phrase is its ``note``. Knows the form of the
file, not what the phrases are good for.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final

import yaml

from press.content.atomic_write import write_atomically
from press.content.content_bytes import content_bytes
from press.content.encoding import EncodingError, decode
from press.content.front_matter_values import (
    TEXT,
    UnfitError,
    Value,
    choice,
    list_of,
    nearest,
    quoted,
)
from press.content.yaml_errors import SPACES, TAB, tab_line
from press.content.yaml_tree import compose
from press.language.azerbaijani.letters import lower, normalize, sort_key
from press.languages import ORIGINAL, TRANSLATION
from press.problems import Problems
from press.project import shown
from press.translation.glossary.glossary import Glossary, Term, TermUse

#: Where the glossary lies in the content folder.
NAME: Final = "terms.yaml"

_SETTLED: Final = TRANSLATION.code
#: The keys of a stanza in the order in which the file has them.
_KEYS: Final[Mapping[str, Value]] = {
    _SETTLED: TEXT,
    "also": list_of(TEXT),
    "sort": choice(TermUse),
    "note": TEXT,
}
_EXAMPLE: Final = f"expected a stanza such as: Baş nazir: {{{_SETTLED}: Prime Minister}}"


def load_glossary(folder: Path, problems: Problems) -> Glossary:
    """Return the glossary of a content folder; an empty one where it has no such file.

    What is wrong in a stanza is reported, and the stanza left out.
    """
    file = folder / NAME
    return (
        Glossary(read_glossary(_text_of(file, problems), file, problems))
        if file.is_file()
        else Glossary()
    )


def _text_of(file: Path, problems: Problems) -> str:
    try:
        return decode(content_bytes(file))
    except EncodingError as error:
        problems.add(shown(file), error.line, error.found, error.expected)
    except OSError as error:
        problems.add(shown(file), 0, f"cannot be read: {error.strerror}", "expected a text file")
    return ""


def read_glossary(text: str, file: Path, problems: Problems) -> list[Term]:
    """Return the terms of a file's text in its order; problems are reported as the file's."""
    reader = _Reader(str(shown(file)), problems)
    return list(reader.terms(text))


class _Reader:
    """Reads one file; what is wrong is reported and left out."""

    def __init__(self, file: str, problems: Problems) -> None:
        self._file = file
        self._problems = problems

    def terms(self, text: str) -> Iterator[Term]:
        root = self._compose(text)
        if root is None:
            return
        seen: dict[str, int] = {}
        for key, node in self._pairs(root):
            phrase = " ".join(normalize(str(key.value)).split())
            line = seen.setdefault(lower(phrase), key.start_mark.line)
            if line != key.start_mark.line:
                self._report(key, f"“{phrase}” a second time", f"expected it once: line {line + 1}")
            elif term := self._term(phrase, key, node):
                yield term

    def _compose(self, text: str) -> yaml.Node | None:
        """Return the YAML tree, or None where there is nothing or no YAML."""
        line, problem = 0, "a character that YAML does not allow"  # without its line
        try:
            return compose(text, yaml.CBaseLoader)
        except yaml.MarkedYAMLError as error:
            if line := tab_line(error, text):
                self._problems.add(self._file, line, TAB, SPACES)
                return None
            line = error.problem_mark.line + 1 if error.problem_mark else 0
            problem = str(error.problem)
        except yaml.YAMLError:
            pass
        self._problems.add(self._file, line, problem, _EXAMPLE)
        return None

    def _term(self, phrase: str, key: yaml.Node, node: yaml.Node) -> Term | None:
        values: dict[str, Any] = {}
        for name_node, value in self._pairs(node):
            name = str(name_node.value)
            if name not in _KEYS:
                self._report(name_node, f"unknown key “{name}”", nearest(name, list(_KEYS)))
                continue
            try:
                values[name] = _KEYS[name].read(value)
            except UnfitError as unfit:
                expected = unfit.expected or f"expected, for example: {_KEYS[name].example}"
                self._report(unfit.node, f"{name}: {unfit}", expected)
        if not phrase or _SETTLED not in values:
            self._report(key, f"“{phrase}” without “{_SETTLED}”", _EXAMPLE)
            return None
        return Term(
            original=phrase,
            translation=values[_SETTLED],
            also=values.get("also", ()),
            sort=TermUse(values.get("sort", TermUse.PHRASE)),
            note=values.get("note", ""),
        )

    def _pairs(self, node: yaml.Node) -> Sequence[tuple[yaml.Node, yaml.Node]]:
        if isinstance(node, yaml.MappingNode):
            return list(node.value)
        self._report(node, "a stanza without keys of its own", _EXAMPLE)
        return ()

    def _report(self, node: yaml.Node, found: str, expected: str) -> None:
        self._problems.add(self._file, node.start_mark.line + 1, found, expected)


# Writing


def glossary_text(terms: Mapping[str, Term], head: str = "") -> str:
    """Return the file's text in its one form; `head` is the comment that opens it."""
    ordered = sorted(terms.values(), key=lambda term: sort_key(term.original, ORIGINAL))
    blocks = [head, *("\n".join(_stanza(term)) for term in ordered)]
    return "\n\n".join(filter(None, blocks)) + "\n"


def _stanza(term: Term) -> Iterator[str]:
    yield f"{_scalar(term.original)}:"
    yield f"  {_SETTLED}: {_scalar(term.translation)}"
    if term.also:
        yield "  also:"
        yield from (f"    - {_scalar(text)}" for text in term.also)
    if term.sort is not TermUse.PHRASE:
        yield f"  sort: {term.sort}"
    if term.note:
        yield f"  note: {_scalar(term.note)}"


#: What no YAML reader takes for anything but text.
_PLAIN: Final = re.compile(r"[^\W\d_][^:#\n\"\\\[\]{}]*[^\s:#\"\\\[\]{}]|[^\W\d_]")
_NOT_TEXT: Final = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})


def _scalar(text: str) -> str:
    is_plain = text.isprintable() and _PLAIN.fullmatch(text) and lower(text) not in _NOT_TEXT
    return text if is_plain else quoted(text)


def canonical_text(text: str, file: Path) -> str | None:
    """Return the text in its one form; ``None`` where a problem or a comment would be lost.

    Raises ``ValueError`` where it would say something else: that is a fault of the program.
    """
    problems = Problems()
    terms = {term.original: term for term in read_glossary(text, file, problems)}
    head = _HEAD.match(text)
    rest = text[head.end() :] if head else text
    if len(problems) or re.search(r"(?:^|\s)#", rest):
        return None
    if not terms and not head:
        return text
    canonical = glossary_text(terms, head[0].rstrip() if head else "")
    if {term.original: term for term in read_glossary(canonical, file, problems)} != terms:
        raise ValueError("in canonical form it would say something else")
    return canonical


_HEAD: Final = re.compile(r"(?:#.*\n)+(?=\n|\Z)")


def check_form(folder: Path, problems: Problems) -> None:
    """Report the first line of the file that is not as it would be written."""
    file = folder / NAME
    text = _text_of(file, Problems()) if file.is_file() else ""
    canonical = text
    with problems.boundary(shown(file), "putting it in canonical form"):
        canonical = canonical_text(text, file) or text
    for line, (written, expected) in enumerate(
        zip_longest(text.splitlines(), canonical.splitlines()), 1
    ):
        if written != expected:
            wanted = "nothing more" if expected is None else f'"{expected}"'
            remedy = f"expected {wanted}, as `press check --fix` writes it"
            problems.add(shown(file), line, f'found "{written or ""}"', remedy)
            return


def rewrite(folder: Path, problems: Problems) -> int:
    """Write the file in its one form; return 1 if that changed it, else 0."""
    file = folder / NAME
    text = _text_of(file, Problems()) if file.is_file() else ""
    canonical = None
    with problems.boundary(shown(file), "putting it in canonical form"):
        canonical = canonical_text(text, file)
    if not text or canonical is None or canonical == text:
        return 0
    write_atomically(file, canonical)
    return 1
