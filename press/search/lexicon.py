"""What is known of the words of an archive, for all its editions.

Learning a vocabulary's stems takes longer than all the rest of an index, and editions share
most of their words. Knows nothing of documents or files.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping

from press.azerbaijani.keys import spelling_keys
from press.languages import Language
from press.search.analysis import Stemming, forms_of_run, stemming


class _Read(dict[str, tuple[str, ...]]):
    """A function of a string that works out each string once."""

    def __init__(self, work: Callable[[str], tuple[str, ...]]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, text: str) -> tuple[str, ...]:
        found = self[text] = self._work(text)
        return found


class Lexicon:
    """The words of one archive.

    Give the same one to :func:`press.search.write.write_index` for each edition in turn: what
    was learned for the first edition holds for the others, so that a word has one stem in all.
    """

    def __init__(self, stemming: Stemming = stemming) -> None:
        """Begin without words; `stemming` chooses the stems."""
        self._stemming = stemming
        self._stems: dict[Language, Callable[[str], str]] = {}
        self._forms: defaultdict[Language, _Read] = defaultdict()
        #: The spelling-blind keys of a form.
        self.keys: Mapping[str, tuple[str, ...]] = _Read(spelling_keys)

    def forms(self, language: Language) -> Mapping[str, tuple[str, ...]]:
        """Return what tells the word forms in a run of letters of this language."""
        if language not in self._forms:
            self._forms[language] = _Read(lambda run: tuple(forms_of_run(run, language)))
        return self._forms[language]

    def stem(self, language: Language, vocabulary: Mapping[str, int]) -> Callable[[str], str]:
        """Return the function from form to term, learned from the first vocabulary given."""
        if language not in self._stems:
            if not vocabulary:
                return str
            self._stems[language] = self._stemming(language, vocabulary)
        return self._stems[language]
