"""The first run: a few plain pages, and at their end a vault."""
