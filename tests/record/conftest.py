"""Lets every test of the record, in whichever folder below, import `builder`."""
