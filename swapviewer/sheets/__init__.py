"""Paper: what a sheet says, and the press that sets it."""
