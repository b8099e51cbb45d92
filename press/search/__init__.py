"""The search index: written here in shards, read in the browser a few shards at a time.

How the indexes are made, by :func:`press.search.index_writer.write_indexes`, one for each edition:

1. `documents`: an article comes as a `SearchDocument`, a plain value; documents are numbered by
   date. `fields` says which of its texts are title, body, names of entities, original.
2. `analysis` cuts a text into tokens and reads each token as word forms in small letters.
   `token_streams` keeps each text as token ids, so that no text or token is read twice.
3. `vocabulary` chooses the term of each form: an Azerbaijani stem is learned from all forms of
   the archive, an English one is Porter's. One-word names of one entity are synonyms. The
   `AnalysisCache` has what was learned of all editions' texts; from here on each edition is
   written in a process of its own.
4. `inverted_index` sorts all occurrences into posting lists: for each field and term the
   documents, the frequency in each, and the field lengths that BM25 needs.
5. The index is written as shards (gzipped files): `term_shards` cuts the sorted terms into
   `buckets`, each a range of the alphabet with its terms, forms and `posting_lists`, and with
   what forms of plain letters may be besides (`plain_spellings`); and does
   the same with phonetic keys. `document_store` writes what results show, `facets` what they
   are narrowed by, `suggestions` the names offered while one types. `codec` makes the bytes.
   `index_memory` keeps tokens, terms and documents for the next time.
6. `shard_folder` names each shard by its content, so what a build does not change keeps its
   address. meta.json comes last: it leads to the shards, and says where each bucket's range begins.

How a query runs, by the modules of the same names in `themes/press/static/js/search/`:

1. `pieces.js` fetches meta.json, then the shards (there called pieces) that are asked for.
2. `query.js` parses what is typed. `analysis.js` cuts it into forms, as `analysis` did.
   `lookup.js` finds the terms of a form: by the form itself, by its stem, by its phonetic key;
   `plain.js` those of a form typed without Azerbaijani letters.
3. `terms.js` fetches the buckets that hold them, which `buckets.js` decodes with `reader.js`.
4. `index.js` builds of their posting lists a small lunr index, which scores (BM25) as the whole
   index would. `engine.js` puts all this together.
5. `listing.js` fetches the stored fields and facets of the documents found.

The tests hold both ends together: tables of cases that Python and JavaScript share, and lunr.py
with the whole index as the oracle.
"""
