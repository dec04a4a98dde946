"""An entry told in words and numbers, the same for window, paper and shell."""
