"""The pane that tells one entry in full: figures, claims, facts and sources."""
