"""Forms drawn from a sheet's fields and the guidance's words."""
