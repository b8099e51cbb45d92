"""The two languages as they are written: letters, words, grammar, and the interface's words.

Every word list is a table ``NAME.tsv`` in the folder of its language, which `tables` reads: to
change what the programs know of a language is to change a row. Knows no article and no page.
"""
