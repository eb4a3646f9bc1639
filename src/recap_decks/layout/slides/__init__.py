"""Slides: one composition a module."""
