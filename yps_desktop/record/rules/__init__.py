"""Pure functions from a case to advice, each with its source."""
