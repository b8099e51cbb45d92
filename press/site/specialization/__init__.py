"""Templates specialized for one edition when they are loaded.

A page of the site is its view and much that is the same on every page of its edition. So a
template is flattened once: what it extends, includes and imports is put in its place, and
whatever depends on the edition alone (words of the interface, menus, the footer) is evaluated
and stands as text. What remains asks the page. This is partial evaluation of Jinja's own
syntax tree; Jinja stays the language of templates, and who writes one notices nothing: a test
renders every kind of page both ways and compares.
"""
