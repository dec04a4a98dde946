"""Paper: what a sheet says (entries as `swapviewer.account` tells them), and its press."""
