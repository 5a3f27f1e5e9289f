"""Makes the program that schools install: a folder of its own, and from it packages for each system."""
