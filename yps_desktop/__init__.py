"""The record: everything that is true without a window. No Qt in here."""
