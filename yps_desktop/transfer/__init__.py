"""The package a case goes to another school in: made, locked, opened and checked; nothing is written here."""
