"""The shards that the terms are written to.

    terms-0/…     buckets of terms
    postings-…    the postings of the common terms of the bucket of this number
    lengths-…     the length of one field, by document
    keys-0/…      buckets of phonetic keys
    words         all terms, for wildcards and misspelt words

A bucket holds a range of the alphabet: its terms with their postings, the word forms of its
terms that fall into the same range, and for every other form of the range the term it belongs
to, and what plain forms may be besides (`plain_spellings`). So one bucket answers a typed form
nearly always. A common term's postings stand apart:
neither its neighbours nor a query that leaves it out should cost them.
Read in the browser by `search/buckets.js`. Nothing here knows where the folder lies.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Any, Final

import numpy as np

from press.search.buckets import (
    BucketRanges,
    TermLinks,
    cut,
    front_coded,
    range_starts,
    write_links,
)
from press.search.codec import ShardWriter, compress, plain_bytes, planes, planes_for
from press.search.inverted_index import InvertedIndex
from press.search.plain_spellings import plain_spellings
from press.search.posting_lists import EncodedPostings
from press.search.shard_folder import ShardFolder
from press.search.token_streams import Int64Array
from press.search.vocabulary import AnalysisCache

#: A term in more than one of so many documents says little, and its postings are long, ...
COMMON: Final = 2
#: ... unless the archive is small. (A test makes all terms of a small archive common.)
LEAST_COMMON = 500
#: Lengths that have together no more bytes than this stand nowhere else. (So does a test.)
CHEAP = 8_000
#: About how many bytes a posting and a form take before they are compressed.
POSTING_SIZE: Final = 4
FORM_SIZE: Final = 8
#: About how many bytes a phonetic key, or a term it leads to, takes.
KEY_SIZE: Final = 5
#: More buckets of keys than these are too many.
MANY_KEYS: Final = 420


def write_terms(index: InvertedIndex, cache: AnalysisCache, shards: ShardFolder) -> dict[str, Any]:
    """Write all that is known of the terms; return what the meta file says of it."""
    words = ShardWriter("W", 0).number(len(index.terms)).sorted_strings(index.terms)
    shards.add("words", words.content())
    size = 0
    for number, field in enumerate(index.fields):
        shard = ShardWriter("L", number).raw(planes(field.lengths, planes_for(field.lengths)))
        shards.add(f"lengths-{number}", shard.content())
        size += len(compress(shard.content()))
    common = max(index.documents // COMMON, LEAST_COMMON)
    inline_limit = common if size > CHEAP else 0
    starts = _TermBuckets(index, cache, common, inline_limit).write(shards)
    return {"terms": len(index.terms), "common": common, "apart": inline_limit, "buckets": starts}


def write_phonetic_keys(index: InvertedIndex, cache: AnalysisCache, shards: ShardFolder) -> str:
    """Write for each phonetic key the terms that have it, or a form of theirs has.

    A term need not be a form: a verb's stem seldom is. Returns where buckets begin.
    """
    key_of = cache.phonetic_keys(chain(index.terms, *index.forms))
    links = TermLinks()
    for term, forms in zip(index.terms, index.forms, strict=True):
        for key in {key_of[form] for form in (term, *forms)} - {""}:
            links[key].append(term)
    keys = sorted(links)
    buckets = cut(keys, [KEY_SIZE * (1 + len(links[key])) for key in keys], MANY_KEYS)
    for number, bucket in enumerate(buckets):
        here = {key: links[key] for key in keys[bucket]}
        shards.add_made_of("keys", number, plain_bytes(here), partial(_keys_shard, number, here))
    return front_coded(range_starts(keys, buckets))


def _keys_shard(number: int, links: Mapping[str, Sequence[str]]) -> bytes:
    shard = ShardWriter("K", number)
    write_links(shard, links)
    return shard.content()


class _TermBuckets:
    """The terms in buckets, and the common terms' postings beside them."""

    def __init__(
        self, index: InvertedIndex, cache: AnalysisCache, common: int, inline_limit: int
    ) -> None:
        self._index = index
        self._plain = plain_spellings(index, cache)
        self._postings = [EncodedPostings(field, inline_limit) for field in index.fields]
        #: How many documents hold a term: int64, terms × fields.
        self._frequencies = np.stack(
            [field.document_frequencies() for field in index.fields], axis=1
        )
        self._is_common = self._frequencies.max(axis=1) > common  # bool, terms
        postings = np.where(self._is_common, 0, self._frequencies.sum(axis=1)).tolist()
        sizes = [
            POSTING_SIZE * count + FORM_SIZE * len(forms)
            for count, forms in zip(postings, index.forms, strict=True)
        ]
        self._buckets = cut(index.terms, sizes)

    def write(self, shards: ShardFolder) -> str:
        """Write the shards; return where each bucket begins."""
        starts = range_starts(self._index.terms, self._buckets)
        ranges = BucketRanges(starts)
        forms_here, links = self._place_forms(ranges)
        typed, sounds = (
            _by_bucket(spellings, ranges) for spellings in (self._plain.typed, self._plain.sounds)
        )
        for number, bucket in enumerate(self._buckets):
            terms, forms = self._index.terms[bucket], forms_here[bucket]
            counts = np.column_stack((self._index.ranks[bucket], self._frequencies[bucket]))
            postings = self._postings_of(bucket, common=False)
            linked = (links[number], typed[number], sounds[number])
            in_order = [sorted(one.items()) for one in linked]
            parts = (terms, forms, in_order, counts.tobytes(), postings)
            make = partial(self._shard, number, terms, forms, linked, counts, postings)
            shards.add_made_of("terms", number, plain_bytes(parts), make)
            if self._is_common[bucket].any():
                shard = ShardWriter("P", number).raw(self._postings_of(bucket, common=True))
                shards.add(f"postings-{number}", shard.content())
        return front_coded(starts)

    def _shard(
        self,
        number: int,
        terms: Sequence[str],
        forms_here: Sequence[Sequence[str]],
        linked: Iterable[Mapping[str, Sequence[str]]],
        counts: Int64Array,
        postings: bytes,
    ) -> bytes:
        """Return a bucket: its terms with their counts and forms, links, postings."""
        shard = ShardWriter("T", number).number(len(terms)).sorted_strings(terms)
        shard.numbers(counts.ravel().tolist())
        for term, forms in zip(terms, forms_here, strict=True):
            _write_forms(shard, term, forms)
        for links in linked:
            write_links(shard, links)
        return shard.raw(postings).content()

    def _place_forms(self, ranges: BucketRanges) -> tuple[list[list[str]], Mapping[int, TermLinks]]:
        """Return by term its forms in its own bucket, and by bucket the forms of others' terms."""
        forms_here: list[list[str]] = []
        links: defaultdict[int, TermLinks] = defaultdict(TermLinks)
        for number, bucket in enumerate(self._buckets):
            terms, forms_by_term = self._index.terms[bucket], self._index.forms[bucket]
            for term, forms in zip(terms, forms_by_term, strict=True):
                here: list[str] = []
                for form in forms:
                    home = number if form == term else ranges.find(form)
                    if home == number:
                        here.append(form)
                    else:
                        links[home].add(form, term)
                forms_here.append(here)
        return forms_here, links

    def _postings_of(self, bucket: slice, *, common: bool) -> bytes:
        """Return the postings of a bucket's common terms, or of all its others."""
        wanted = self._is_common[bucket] == common
        edges = np.flatnonzero(np.diff(wanted, prepend=False, append=False)) + bucket.start
        term_ranges = [slice(start, end) for start, end in edges.reshape(-1, 2).tolist()]
        return b"".join(part for field in self._postings for part in field.of_terms(term_ranges))


def _by_bucket(
    spellings: Mapping[str, Sequence[str]], ranges: BucketRanges
) -> Mapping[int, dict[str, Sequence[str]]]:
    """Share out what plain forms may be besides themselves among the forms' buckets."""
    shared: defaultdict[int, dict[str, Sequence[str]]] = defaultdict(dict)
    for form, terms in spellings.items():
        shared[ranges.find(form)][form] = terms
    return shared


def _write_forms(shard: ShardWriter, term: str, forms: Sequence[str]) -> None:
    """Write twice the number of other forms, plus one where the term is a form of itself."""
    if len(forms) == 1 and forms[0] == term:
        shard.number(1)
        return
    different = set(forms)
    others = sorted(different - {term})
    shard.number(2 * len(others) + (term in different))
    for form in others:
        shard.relative(term, form)
