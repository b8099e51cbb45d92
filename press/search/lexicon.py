"""What is known of the texts and words of an archive, for all its editions.

Reading the texts and learning a vocabulary's stems takes longer than all the rest of an index,
and editions share most of both. Knows nothing of documents or files.
"""

from collections.abc import Callable, Iterable, Mapping

from press.language.azerbaijani.keys import keys_of_words
from press.languages import Language
from press.search.analysis import Stemming, stemming
from press.search.token_streams import TokenStreams


class Lexicon:
    """The words of one archive.

    Give the same one to :func:`press.search.index_writer.write_index` for each edition
    in turn: what was learned for the first edition holds for the others, so that a word
    has one stem in all.
    """

    def __init__(self, stemming: Stemming = stemming) -> None:
        """Begin without words; `stemming` chooses the stems."""
        self._stemming = stemming
        self._stems: dict[Language, Callable[[str], str]] = {}
        self.texts = TokenStreams()
        self._keys: dict[str, str] = {}

    def stem(self, language: Language, vocabulary: Mapping[str, int]) -> Callable[[str], str]:
        """Return the function from form to term, learned from the first vocabulary given."""
        if language not in self._stems:
            if not vocabulary:
                return str
            self._stems[language] = self._stemming(language, vocabulary)
        return self._stems[language]

    def keys(self, forms: Iterable[str]) -> Mapping[str, str]:
        """Return the spelling-blind key of each of these forms, empty where it has none."""
        new = [form for form in dict.fromkeys(forms) if form not in self._keys]
        self._keys.update(zip(new, keys_of_words(new), strict=True))
        return self._keys
