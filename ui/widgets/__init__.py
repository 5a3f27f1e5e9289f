"""Small widgets in the house's look, which know nothing of the record."""
