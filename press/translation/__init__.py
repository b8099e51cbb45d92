"""English where nobody has written any: what can be said truthfully without translating."""
