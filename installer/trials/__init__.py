"""What is tried of the built .deb in a bare Debian: each trial does one thing and says what was seen."""
