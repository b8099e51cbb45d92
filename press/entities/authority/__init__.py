"""The authority files, in which editors keep names: reads, checks and writes them."""
