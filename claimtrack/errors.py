"""What can go wrong for a person using claimtrack, each as one clear line.

Only a user's mistake or a state of their machine is a ClaimtrackError. Text never raises: an odd article
gives fewer claims, not an exception.
"""


class ClaimtrackError(Exception):
    """Something the user can mend; its message is one line and names the thing."""


class UnreadableInput(ClaimtrackError):
    """A file, folder or stream that gives no article: missing, empty, binary, not permitted."""


class NoArticle(UnreadableInput):
    """A file of a kind that holds no article, such as an image; in a folder that is no failure."""


class BadOption(ClaimtrackError):
    """A value that the user typed and that cannot be meant, such as a date that is none."""


class StoreError(ClaimtrackError):
    """The database cannot be used as asked: missing, locked, read-only, not SQLite, from a newer version."""


class NotFound(ClaimtrackError):
    """An id or name that the database does not know."""


class Ambiguous(ClaimtrackError):
    """An id prefix or a name that means more than one thing; the message lists the candidates."""
