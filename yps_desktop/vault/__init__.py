"""The encrypted store: the only SQL and the only keys."""
