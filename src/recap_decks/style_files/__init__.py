"""Styles that people bring: files in our own form and brand files, read with the place of every mistake."""
