"""Title restoration: gives a received title the letters back that it lost on the way.

A received title is what NFKD and ASCII leave of the true one, so ə and ı are gone and ş is s.
The title is cut into slots (``tokens``); each slot has candidates (``slot_candidates``), which are
known words (``word_ngrams``), words of the article's body (``body_evidence``) or words spelled
anew (``character_ngrams``). The candidates form a lattice, scored by a log-linear model of their
context (``features``), by bigrams, by what the body has of their stems and by the cases that
verbs and nouns demand (``government``, ``path_weights``);
Viterbi finds the best path through it and forward–backward the posterior of each candidate on it
(``lattice``). A logistic regression (``calibration``) turns
the posterior into the probability that the word is right. ``restorer`` joins all this.
"""
