"""What the archive costs and how right it is, measured; run by name: ``python -m benchmarks.NAME``.

`language` measures the language kit. What needs data that is no part of the project finds it
through `data`; every measurement returns rows of `table`. Nothing in press/ imports these.
"""
