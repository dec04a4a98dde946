"""The widgets of the window; each shows the state and never another view."""
