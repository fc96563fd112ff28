"""The protocol of the web."""
