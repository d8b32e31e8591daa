"""A test client that does what a browser does: tells where a request comes from, and sends the
hidden fields of a form along."""

from html.parser import HTMLParser
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse


class Browser(FlaskClient):
    """`account_id`, `household_id` and `person_id` say who is signed in; empty: nobody, or none."""

    account_id = ""
    household_id = ""
    person_id = ""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        headers = dict(kwargs.pop("headers", None) or {})
        headers.setdefault("Sec-Fetch-Site", "same-origin")
        sent = {name: value for name, value in headers.items() if value is not None}
        return super().open(*args, headers=sent, **kwargs)

    def submit(self, path: str, data: dict[str, Any] | None = None, at: str | None = None) -> Any:
        """Open the page `at` (by default `path`) and send its form to `path`."""
        page = self.get(at or path)
        assert page.status_code == 200, f"{at or path} answered {page.status_code}"
        token = _token(page.text)
        assert token, f"no form on {at or path}"
        return self.post(path, data={"csrf_token": token} | (data or {}))


class _Token(HTMLParser):
    found = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "input" and values.get("name") == "csrf_token":
            self.found = self.found or values.get("value") or ""


def _token(html: str) -> str:
    parser = _Token()
    parser.feed(html)
    return parser.found
