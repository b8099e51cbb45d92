"""Sentence alignment: which sentences of an English text answer which of its original.

A text and its translation are a chain of beads, as Gale and Church (1993) call them: one
sentence answered by one, one by two, two by one, or by none. The likeliest chain is found by a
dynamic programme over lengths and over what both languages share (`topics`).
"""
