"""What a word of plain letters may be besides itself: what a keyboard without our letters writes.

``on`` (ten) is also how ``ön`` (front) is typed, ``reisi`` is how ``rəisi`` is. A form that the
archive has leads to its own terms; beside them stands here what else it may be, so that the bucket
of the form tells all of it. A form that the archive has not is taken apart in the browser
(`search/plain.js`). Knows nothing of buckets or files.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from press.language.azerbaijani.keys import KEYBOARD
from press.search.fields import FIELDS, NAMES
from press.search.inverted_index import InvertedIndex
from press.search.vocabulary import AnalysisCache


@dataclass(slots=True)
class PlainSpellings:
    """For forms of plain letters the terms of other forms that may be meant, in their order."""

    typed: Mapping[str, Sequence[str]] = field(default_factory=dict)  #: letter by letter
    sounds: Mapping[str, Sequence[str]] = field(default_factory=dict)  #: by the phonetic key


def plain_spellings(index: InvertedIndex, cache: AnalysisCache) -> PlainSpellings:
    """Return what the plain forms of an index may be besides themselves.

    By the phonetic key, which merges more, only where it is a name's: Aliyev is Əliyev.
    """
    plain = {form for forms in index.forms for form in forms if form.isascii() and form.isalpha()}
    keys = cache.phonetic_keys(chain(index.terms, *index.forms))
    name_keys = _name_keys(index, keys)
    of_form: defaultdict[str, set[str]] = defaultdict(set)
    typed: defaultdict[str, set[str]] = defaultdict(set)
    terms_by_key: defaultdict[str, set[str]] = defaultdict(set)
    plain_by_key: defaultdict[str, set[str]] = defaultdict(set)
    for term, forms in zip(index.terms, index.forms, strict=True):
        for form in (term, *forms):
            if form in plain:
                of_form[form].add(term)
                if keys[form] in name_keys:
                    plain_by_key[keys[form]].add(form)
            elif (as_typed := form.translate(KEYBOARD)) in plain:
                typed[as_typed].add(term)
            if keys[form] in name_keys:
                terms_by_key[keys[form]].add(term)
    sounds = {form: terms_by_key[key] for key in plain_by_key for form in plain_by_key[key]}
    return PlainSpellings(
        _others(typed, of_form, {}),
        _others(sounds, of_form, typed),
    )


def _name_keys(index: InvertedIndex, keys: Mapping[str, str]) -> set[str]:
    """Return the keys of the words that documents have by the names they are tagged with."""
    place = next(place for place, spec in enumerate(FIELDS) if spec.name == NAMES)
    tagged = index.fields[place].document_frequencies()
    tagged_forms = chain.from_iterable(
        forms for forms, count in zip(index.forms, tagged, strict=True) if count
    )
    return {keys[form] for form in tagged_forms} - {""}


def _others(
    terms_by_form: Mapping[str, set[str]],
    of_form: Mapping[str, set[str]],
    before: Mapping[str, set[str]],
) -> dict[str, list[str]]:
    """Return for each form its terms that are neither those of itself nor found before, if any."""
    others = {
        form: sorted(terms - of_form[form] - before.get(form, set()))
        for form, terms in terms_by_form.items()
    }
    return {form: terms for form, terms in others.items() if terms}
