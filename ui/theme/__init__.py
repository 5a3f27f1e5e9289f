"""Palette, type and style sheet."""
