"""The five verbs of the build, in the order of pelicanconf.py.

Each module is a Pelican plugin. It registers one generator, which leaves its result in
Pelican's shared context for the next. They know Pelican and almost nothing else.
"""
