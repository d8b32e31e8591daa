"""The gate and the headers: closed by default, for every route that is ever added.

`OPEN` is the whole list of what a stranger may ask for; tests/test_doors.py holds it to the letter.
"""

from functools import lru_cache
from urllib.parse import urlsplit

from flask import Flask, Response, make_response, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError, CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from webapp.accounts.access import current_account, current_session, require_session
from webapp.answers import wants_json
from webapp.config import Config
from webapp.errors import Problem

OPEN = frozenset(
    {
        "accounts.recover",
        "accounts.sign_in",
        "accounts.sign_up",
        "demo.start",
        "front.welcome",
        "handover.open",
        "households.join",
        "households.join_sign_up",
        "shell.app",
        "shell.app_screen",
        "shell.healthz",
        "shell.manifest",
        "shell.readyz",
        "shell.static",
        "shell.worker",
    }
)
FOR_CARDS = frozenset(
    {
        "accounts.sign_out",
        "front.leave",
        "front.welcome",
        "front.who",
        "handover.open",
        "records.history",
        "shell.app",
        "shell.app_screen",
        "shell.healthz",
        "shell.manifest",
        "shell.readyz",
        "shell.static",
        "shell.worker",
        "sync.sync",
    }
)
"""The whole list of what the holder of a hand-over card may ask for: the app, its exchange, and a
way out. Everything else is refused, open to strangers or not."""

IN_THE_CLEAR = frozenset({"shell.static", "shell.healthz", "shell.readyz"})
"""What is served without HTTPS beyond the machine itself: what the page that explains it needs."""

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; "
    "require-trusted-types-for 'script'; trusted-types sw"
)
HEADERS = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Cross-Origin-Resource-Policy": "same-origin",
}
csrf = CSRFProtect()


def attach(app: Flask, config: Config) -> None:
    """Set the limits, and put the checks before every request."""
    app.config.update(
        MAX_CONTENT_LENGTH=1024 * 1024,
        MAX_FORM_MEMORY_SIZE=128 * 1024,
        MAX_FORM_PARTS=400,
        TRUSTED_HOSTS=_trusted_hosts(config),
        WTF_CSRF_TIME_LIMIT=None,  # the life of the session: a page may stay open for days
        WTF_CSRF_SSL_STRICT=False,  # it wants a Referer, which privacy tools strip; see _origin
        WTF_CSRF_CHECK_DEFAULT=False,  # checked below, after the channel and the origin
    )
    csrf.init_app(app)
    app.register_error_handler(CSRFError, _stale_form)
    if config.trusted_proxies:
        hops = config.trusted_proxies
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]  # Flask documents this very line
            app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops, x_prefix=hops
        )
    app.before_request(_channel)
    app.before_request(_origin)
    app.before_request(_gate)
    app.before_request(_form_token)
    app.after_request(_headers)


def is_loopback() -> bool:
    """Whether the browser takes this address for the machine itself, and so for secure."""
    # Not request.host: that raises on a name that is not trusted, in the midst of answering.
    return _is_loopback(request.headers.get("Host", ""))


@lru_cache(maxsize=64)
def _is_loopback(host: str) -> bool:
    name = urlsplit("//" + host).hostname or ""
    return name in {"localhost", "127.0.0.1", "::1"} or name.endswith(".localhost")


def _channel() -> ResponseReturnValue | None:
    """In the clear, beyond this machine: no service worker there, and passwords to be read."""
    if request.is_secure or is_loopback() or request.endpoint in IN_THE_CLEAR:
        return None
    if wants_json():
        raise Problem("insecure", "Villi needs HTTPS to keep your entries private.", status=403)
    page = make_response(render_template("insecure.html"))
    page.status_code = 200 if request.method in SAFE else 403
    return page


def _origin() -> None:
    """A write must come from our own pages. Unlike a token this cannot expire under a queue."""
    if request.method in SAFE:
        if wants_json() and request.headers.get("Sec-Fetch-Site", "same-origin") not in OURS:
            raise CROSS_SITE
        return
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    if site is not None:
        ours = site == "same-origin"
    elif origin is not None:
        ours = origin == request.host_url.rstrip("/")
    else:
        ours = not wants_json()  # an old browser's form: it still carries the form token
    if not ours:
        raise CROSS_SITE
    if wants_json():
        _json_only()


OURS = {"same-origin", "none"}
CROSS_SITE = Problem("cross_site", "This request did not come from Villi's own pages.", status=403)


def _json_only() -> None:
    has_body = bool(request.content_length) or "Transfer-Encoding" in request.headers
    if has_body and request.mimetype != "application/json":
        raise Problem("not_json", "Send JSON, with Content-Type: application/json.", status=415)


def _gate() -> None:
    if request.endpoint is not None and request.endpoint not in OPEN:
        require_session()
    if request.endpoint is not None and request.endpoint not in FOR_CARDS and _is_card():
        raise CARD_ONLY


def _is_card() -> bool:
    return current_session() is not None and current_account().is_card


CARD_ONLY = Problem(
    "card_only",
    "This phone shows a hand-over card, and nothing else. To use an account of your own here, "
    "open the card and let go of it first.",
    status=403,
)


def _form_token() -> None:
    """After the gate, so that one whose session has ended is asked to sign in."""
    if request.endpoint and request.method not in SAFE and not wants_json():
        csrf.protect()


def _stale_form(_: CSRFError) -> ResponseReturnValue:
    why = (
        "This page was open while somebody signed in or out here. "
        "Go back, reload the page, and send it again."
    )
    return Response(render_template("error.html", problem=Problem("stale_form", why)), status=400)


def _headers(response: Response) -> Response:
    response.headers.extend(HEADERS)  # no page sets one of these itself
    secure, loopback = request.is_secure, is_loopback()
    if secure or loopback:
        response.headers["Cross-Origin-Opener-Policy"] = (
            "same-origin"  # elsewhere browsers complain
        )
    if secure and not loopback:
        response.headers["Strict-Transport-Security"] = "max-age=31536000"
    if "Cache-Control" not in response.headers:
        response.headers["Cache-Control"] = "no-store, private"
        response.vary.add("Cookie")
    return response


def _trusted_hosts(config: Config) -> list[str] | None:
    """With VILLI_PUBLIC_URL set, no other name is answered to, but the machine's own."""
    if config.public_url is None:
        return None
    name = urlsplit(config.public_url).hostname
    return [str(name), "localhost", ".localhost", "127.0.0.1", "[::1]"]
