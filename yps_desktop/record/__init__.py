"""What a record is: pure values and rules, no clock, no disk."""
