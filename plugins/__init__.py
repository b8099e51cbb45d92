"""The five verbs of the build, in the order in which pelicanconf.py lists them.

Each module is a Pelican plugin: it registers one generator, which leaves what it made
in Pelican's shared context for the next. They know Pelican and almost nothing else.
"""
