"""Masked copies (Z11, N2, N6, L3): other people stand as a letter, and the DSL looks at each place."""
