"""What can be wrong with a picture."""

from __future__ import annotations


class PictureError(Exception):
    """A picture cannot be used; the message is for the person who chose it.

    `hint` says what would help, where something would.
    """

    def __init__(self, message: str, hint: str | None = None) -> None:
        self.message = message
        self.hint = hint
        super().__init__(message)
