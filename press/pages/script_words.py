"""The words of the scripts on an article's page: one file per edition, not a part of each page."""

import json
from typing import Final

from press.language.interface import gettext, message
from press.languages import Language

#: By the names that the scripts know them by.
_WORDS: Final = {
    "link": message("Link to sentence {number}"),
    "number": message("Sentence numbers"),
    "names": message("Names as links"),
    "cite": message("Cite as"),
    "copy": message("Copy quote"),
    "fix": message("Fix this sentence"),
    "report": message("Report an error"),
    "hidden": message(
        "The English of this article is a machine translation that nobody has reviewed, and is "
        "hidden. Below is the Azerbaijani text."
    ),
    "show": message("Show unreviewed English again"),
}


def script_words(language: Language) -> str:
    """Return the words as a module of JavaScript, whose default export holds them."""
    words = {name: gettext(language, text) for name, text in _WORDS.items()}
    return f"export default {json.dumps(words, ensure_ascii=False)};\n"
