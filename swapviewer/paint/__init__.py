"""Theme tokens, geometry and painters; no widgets."""
