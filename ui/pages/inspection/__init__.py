"""Inspection view: where it is begun, what it shows, and where it is left."""
