"""What a signed-in person can do: one verb a function, one file a noun."""
