"""Drawings as plain shapes, laid out once for the window and for paper: imports nothing of ours."""
