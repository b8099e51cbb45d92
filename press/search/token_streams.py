"""The texts of an archive as streams of token ids.

Editions share most of their texts, and texts their tokens. So each text is cut into tokens
once, and each different token is read once. Kept are four bytes for each token of a text, a
digest of each text, and the word forms of each different token.
Knows nothing of terms or files.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from itertools import chain, compress
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from press.languages import LANGUAGES, Language
from press.search.analysis import forms_of_token, tokenize

#: About so many tokens are worked on at a time, so that memory does not grow with the archive.
BATCH_TOKENS: Final = 1 << 20

#: Bytes of a text's digest.
_DIGEST: Final = 16

#: Texts of an article are asked for several times in turn.
_RECENT: Final = 16

Int64Array = NDArray[np.int64]
UInt32Array = NDArray[np.uint32]


class RaggedArray:
    """Lists of different lengths, laid end to end in one array and read many at a time.

    `counts` (int64, one for each list) says how many values each list has.
    """

    def __init__(self, values: NDArray[Any], counts: Int64Array) -> None:
        """Take the values of all lists, one list after the other (`counts.sum()` of them)."""
        self._values = values
        self.counts = counts
        self._starts = np.cumsum(counts) - counts

    def take(self, lists: NDArray[Any]) -> NDArray[Any]:
        """Return the values of these lists, one list after the other, in the values' own dtype.

        `lists` are positions (any integers), in any order and as often as wanted; the result
        has `counts[lists].sum()` values.
        """
        counts = self.counts[lists]
        ends = np.cumsum(counts)
        within = np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - counts, counts)
        values: NDArray[Any] = self._values[np.repeat(self._starts[lists], counts) + within]
        return values


class _TokenIds(dict[str, int]):
    """The id of each token of one language; a new token is read, and given the next id."""

    def __init__(
        self,
        language: Language,
        forms_by_id: list[tuple[str, ...]],
        known: Iterable[tuple[str, int]] = (),
    ) -> None:
        super().__init__(known)
        self._language, self._forms_by_id = language, forms_by_id
        self._watched: frozenset[str] = frozenset()
        self.watched_ids: set[int] = set()  #: the tokens that have a watched form

    def __missing__(self, token: str) -> int:
        id_ = self[token] = len(self._forms_by_id)
        forms = tuple(forms_of_token(token, self._language))
        self._forms_by_id.append(forms)
        if not self._watched.isdisjoint(forms):
            self.watched_ids.add(id_)
        return id_

    def watch(self, forms: Iterable[str]) -> None:
        """Take the forms of which it is to be known whether a text has them."""
        self._watched = frozenset(forms)
        self.watched_ids = {
            id_ for id_ in self.values() if not self._watched.isdisjoint(self._forms_by_id[id_])
        }


class TokenStreams:
    """All texts by their ids, and all tokens by theirs; ids are counted from 0."""

    def __init__(self) -> None:
        """Begin without texts."""
        #: The words of each token, in small letters, by token id.
        self.forms_of_token: list[tuple[str, ...]] = []
        self._token_ids = {
            language: _TokenIds(language, self.forms_of_token) for language in LANGUAGES
        }
        self._text_ids: dict[bytes, int] = {}
        self._recent: dict[tuple[str, Language], int] = {}
        self._words: dict[tuple[str, Language], int] = {}
        self._tokens = array("I")  # token ids of all texts, one text after the other
        self._ends = array("q", [0])  # where each text's tokens end

    def __len__(self) -> int:
        """Return how many texts there are."""
        return len(self._text_ids)

    def __getstate__(self) -> tuple[Any, ...]:
        """Return all of it in few long pieces, which are stored and read in no time."""
        tokens = [""] * len(self.forms_of_token)
        languages = bytearray(len(tokens))
        for number, language in enumerate(LANGUAGES):
            for token, id_ in self._token_ids[language].items():
                tokens[id_], languages[id_] = token, number
        forms = "\n".join(map(" ".join, self.forms_of_token))
        words = [(form, LANGUAGES.index(of), id_) for (form, of), id_ in self._words.items()]
        texts = b"".join(self._text_ids)
        return "\n".join(tokens), languages, forms, texts, words, self._tokens, self._ends

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        tokens, languages, forms, texts, words, self._tokens, self._ends = state
        lines = forms.split("\n") if languages else []
        self.forms_of_token = [tuple(line.split()) for line in lines]
        by_id = list(zip(tokens.split("\n"), range(len(lines)), strict=False))
        self._token_ids = {
            language: _TokenIds(
                language,
                self.forms_of_token,
                compress(by_id, map(number.__eq__, languages)),
            )
            for number, language in enumerate(LANGUAGES)
        }
        digests = (texts[at : at + _DIGEST] for at in range(0, len(texts), _DIGEST))
        self._text_ids = {digest: id_ for id_, digest in enumerate(digests)}
        self._words = {(form, LANGUAGES[number]): id_ for form, number, id_ in words}
        self._recent = {}

    def add(self, text: str, language: Language) -> int:
        """Return the id of a text, which is cut into tokens where it is new."""
        text_id = self._recent.get((text, language))
        if text_id is None:
            if len(self._recent) == _RECENT:
                self._recent.clear()
            text_id = self._recent[text, language] = self._add(text, language)
        return text_id

    def add_word(self, form: str, language: Language) -> int:
        """Return the id of a text that is one of few words."""
        text_id = self._words.get((form, language))
        if text_id is None:
            text_id = self._words[form, language] = self._add(form, language)
        return text_id

    def _add(self, text: str, language: Language) -> int:
        encoded = text.encode(errors="surrogatepass")
        digest = blake2b(encoded, digest_size=_DIGEST, person=language.code.encode()).digest()
        text_id = self._text_ids.get(digest)
        if text_id is None:
            text_id = self._text_ids[digest] = len(self._text_ids)
            self._tokens.extend(map(self._token_ids[language].__getitem__, tokenize(text)))
            self._ends.append(len(self._tokens))
        return text_id

    def watch(self, language: Language, forms: Iterable[str]) -> None:
        """Take the forms of a language that :meth:`watched_forms` looks for."""
        self._token_ids[language].watch(forms)

    def watched_forms(self, text: str, language: Language) -> Iterable[str]:
        """Return those words of a text that are watched, perhaps with others."""
        text_id = self.add(text, language)
        tokens = set(self._tokens[self._ends[text_id] : self._ends[text_id + 1]])
        watched = tokens & self._token_ids[language].watched_ids
        return chain.from_iterable(map(self.forms_of_token.__getitem__, watched))

    def token_ids(self, language: Language) -> Mapping[str, int]:
        """Return the id of each token of a language."""
        return self._token_ids[language]

    def frequencies(self, texts: Int64Array | None = None) -> Int64Array:
        """Return for each token id how often the texts have the token (int64).

        These texts count, or all.
        """
        tokens = np.array(self._tokens) if texts is None else self.by_text().take(texts)
        return np.bincount(tokens, minlength=len(self.forms_of_token))

    def by_text(self) -> RaggedArray:
        """Return the token ids (uint32) of every text by its id, as they are now."""
        return RaggedArray(np.array(self._tokens), np.diff(self._ends))


class FieldTexts:
    """Which texts one field of each document of an edition has."""

    def __init__(self) -> None:
        """Begin without documents."""
        self._texts = array("I")
        self._ends = array("q")

    def add(self, text_ids: Iterable[int]) -> None:
        """Record the texts of the next document."""
        self._texts.extend(text_ids)
        self._ends.append(len(self._texts))

    @property
    def documents(self) -> int:
        """How many documents were added."""
        return len(self._ends)

    @property
    def texts(self) -> UInt32Array:
        """The texts of all documents, one document after the other."""
        return np.array(self._texts)

    def batches(self, tokens_by_text: RaggedArray) -> Iterator[tuple[NDArray[Any], Int64Array]]:
        """Yield the tokens of this field, those of some documents at a time.

        A batch is two arrays of one length: token ids (uint32), and the number of the document
        that each stands in (int64, ascending). It has `BATCH_TOKENS` tokens at most, or those of
        one longer document.
        """
        texts, ends = np.array(self._texts), np.array([0, *self._ends])
        starts = np.concatenate([[0], np.cumsum(tokens_by_text.counts[texts])])[ends]
        first = 0
        while first < self.documents:
            after = int(np.searchsorted(starts, starts[first] + BATCH_TOKENS, "right")) - 1
            after = max(after, first + 1)
            field_lengths = np.diff(starts[first : after + 1])
            tokens = tokens_by_text.take(texts[ends[first] : ends[after]])
            yield tokens, np.repeat(np.arange(first, after), field_lengths)
            first = after
