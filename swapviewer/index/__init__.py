"""What is derived from a record: pure functions, no state, no Qt."""
