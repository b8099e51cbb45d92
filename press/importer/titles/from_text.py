"""A title for an article whose own title has lost all its letters. Knows no counts."""

from typing import Final

from press.language.azerbaijani.sentences import split_sentences

#: Headlines of the press seldom have more letters; a longer sentence is cut between two words.
_MOST_LETTERS: Final = 110


def title_from_text(body: str) -> str:
    """Return the first sentence of a text as a title: on one line, without its full stop."""
    paragraph = " ".join(body.strip().split("\n\n")[0].split())
    sentence = next(iter(split_sentences(paragraph)), paragraph)
    if not sentence.endswith("..."):
        sentence = sentence.removesuffix(".")
    if len(sentence) <= _MOST_LETTERS:
        return sentence
    whole_words = sentence[:_MOST_LETTERS].rpartition(" ")[0] or sentence[:_MOST_LETTERS]
    return whole_words.rstrip(" ,;:–—-") + "…"
