"""The window, its commands, printing and start-up."""
