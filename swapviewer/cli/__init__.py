"""The command line; `main` is what the `swapviewer` command runs."""
