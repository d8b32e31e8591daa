"""What a person can mend when it goes wrong. How it is said, as a page or as JSON, is for
webapp/answers.py: what knows nothing of the web, such as a job, raises these, too.
"""


class Problem(Exception):
    """The base. `fields` maps a form field, or a place in a body, to what to do about it; `more` is
    told beside the error, in JSON only."""

    status = 400
    code = "malformed"
    message = "Villi could not read that. Please try again."

    def __init__(
        self,
        code: str | None = None,
        message: str | None = None,
        fields: dict[str, str] | None = None,
        status: int | None = None,
    ) -> None:
        self.message = message or self.message
        self.code = code or self.code
        self.status = status or self.status
        self.fields = fields or {}
        self.more: dict[str, object] = {}
        super().__init__(f"{self.code}: {self.message}")


class Refused(Problem):
    """Understood, and not accepted as it is."""

    status = 422
    code = "refused"
    message = "Some of this needs a change."


class NotSignedIn(Problem):
    status = 401
    code = "signed_out"
    message = "Please sign in. What you wrote is kept on this phone."


class NotFound(Problem):
    """Not there, or not for this account: nobody learns which."""

    status = 404
    code = "not_found"
    message = "There is nothing here, or it is not shared with you."


class Gone(Problem):
    """It was here, and somebody took it away for all: this is no fault of the one who asks."""

    status = 410
    code = "gone"
    message = "This is not here any more."


class Conflict(Problem):
    status = 409
    code = "conflict"
    message = "Something changed in the meantime. Look again, then try once more."


class TooLarge(Problem):
    status = 413
    code = "too_large"
    message = "That is more than Villi takes at once. Please send less."


class TooMany(Problem):
    """`retry_after` is in seconds."""

    status = 429
    code = "too_many"

    def __init__(self, retry_after: int, message: str | None = None) -> None:
        self.retry_after = max(1, retry_after)
        super().__init__(None, message or f"Too many tries. Please wait {_wait(self.retry_after)}.")


def _wait(seconds: int) -> str:
    minutes = -(-seconds // 60)
    if seconds < 60:
        return "a moment"
    return "a minute" if minutes == 1 else f"{minutes} minutes"
