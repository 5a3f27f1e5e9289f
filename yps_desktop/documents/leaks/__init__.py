"""Looks in a finished masked paper for whoever must not stand in it (Z11, N2)."""
