"""One module a sheet: its fields, and nothing else."""
