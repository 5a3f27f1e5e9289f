"""Reads lists of pupils and staff from files of the school's system. Nothing is written; no case is known."""
