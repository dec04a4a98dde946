"""The record: frozen, strict, validated on load."""
