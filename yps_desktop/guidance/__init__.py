"""The words of each question, why it is asked and where it comes from."""
