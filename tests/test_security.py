"""What guards every answer: headers, origin, channel, limits, cookies."""

import io
from dataclasses import replace

import pytest
from flask import Flask

from tests.browser import Browser
from tests.conftest import PASSWORD, new_browser
from webapp import create_app
from webapp.config import Config
from webapp.db import Database

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; "
    "require-trusted-types-for 'script'; trusted-types sw"
)
HTTPS = {"wsgi.url_scheme": "https"}


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 200),
        ("GET", "/sign-in", 200),
        ("GET", "/app/", 200),
        ("GET", "/account", 303),
        ("GET", "/nowhere", 404),
        ("PUT", "/sign-in", 405),
        ("GET", "/static/nothing.js", 404),
        ("GET", "/api/v1/session", 401),
        ("GET", "/api/v1/nowhere", 404),
        ("GET", "/broken", 500),
        ("POST", "/sign-in", 400),
    ],
)
def test_every_answer_carries_the_headers(
    app: Flask, alice: Browser, method: str, path: str, status: int
) -> None:
    app.add_url_rule("/broken", "broken", _breaks)
    browser = alice if path == "/broken" else new_browser(app)
    answer = browser.open(path, method=method)
    assert answer.status_code == status
    assert answer.headers["Content-Security-Policy"] == POLICY
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in answer.headers["Permissions-Policy"]


def _breaks() -> str:
    raise RuntimeError("what Alice typed")


@pytest.mark.parametrize("path", ["/account", "/api/v1/session", "/"])
def test_what_is_somebodys_is_never_cached(alice: Browser, path: str) -> None:
    answer = alice.get(path)
    assert answer.headers["Cache-Control"] == "no-store, private"
    assert "Cookie" in answer.headers["Vary"]


def test_there_is_no_script_and_no_style_within_a_page(alice: Browser, client: Browser) -> None:
    pages = [client.get(path).text for path in ("/", "/sign-in", "/sign-up", "/recover", "/join")]
    pages += [alice.get(path).text for path in ("/account", "/household/members")]
    for page in pages:
        assert "<style" not in page
        assert "style=" not in page
        assert " onclick" not in page
        assert "<script>" not in page


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, 204),
        ({"Sec-Fetch-Site": None, "Origin": "http://localhost"}, 204),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"}, 403),
        ({"Sec-Fetch-Site": None, "Origin": "https://evil.example"}, 403),
        ({"Sec-Fetch-Site": None, "Origin": "null"}, 403),
        ({"Sec-Fetch-Site": None}, 403),
    ],
)
def test_a_write_to_the_api_must_come_from_our_own_pages(
    alice: Browser, headers: dict[str, str], status: int
) -> None:
    answer = alice.delete("/api/v1/session", headers=headers)
    assert answer.status_code == status
    assert (alice.get("/api/v1/session").status_code == 401) == (status == 204)
    if status == 403:
        assert answer.json["error"]["code"] == "cross_site"


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_the_api_takes_json_only(alice: Browser, kind: str) -> None:
    answer = alice.post("/api/v1/sync", data="{}", headers={"Content-Type": kind})
    assert answer.status_code == 415
    assert answer.json["error"]["code"] == "not_json"


def test_a_form_from_elsewhere_or_without_its_token_is_refused(alice: Browser) -> None:
    elsewhere = alice.post("/sign-out", headers={"Sec-Fetch-Site": "cross-site"})
    assert elsewhere.status_code == 403
    assert alice.post("/sign-out").status_code == 400
    assert alice.post("/sign-out", data={"csrf_token": "made up"}).status_code == 400
    assert alice.get("/api/v1/session").status_code == 200


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8000", "[::1]:8000", "villi.localhost"])
def test_on_the_machine_itself_plain_http_is_fine(app: Flask, host: str) -> None:
    page = new_browser(app).get("/sign-in", headers={"Host": host})
    assert "csrf_token" in page.text
    assert "Strict-Transport-Security" not in page.headers


@pytest.mark.parametrize("host", ["192.168.1.20:8000", "villi.local", "localhost.evil.example"])
def test_beyond_the_machine_plain_http_gets_the_recipe_and_no_form(app: Flask, host: str) -> None:
    browser = new_browser(app)
    for path in ("/", "/sign-in", "/app/", "/nowhere"):
        page = browser.get(path, headers={"Host": host})
        assert page.status_code == 200
        assert "make phone" in page.text
        assert "csrf_token" not in page.text
    posted = browser.post("/sign-in", data={"login": "a"}, headers={"Host": host})
    assert posted.status_code == 403
    api = browser.get("/api/v1/session", headers={"Host": host})
    assert (api.status_code, api.json["error"]["code"]) == (403, "insecure")
    assert browser.get("/healthz", headers={"Host": host}).json == {"ok": True}


def test_over_https_the_cookie_is_bound_to_the_host(app: Flask, alice: Browser) -> None:
    browser = new_browser(app)
    page = browser.get("/sign-in", base_url="https://villi.example")
    assert page.headers["Strict-Transport-Security"] == "max-age=31536000"
    token = page.text.split('name="csrf_token" type="hidden" value="')[1].split('"')[0]
    answer = browser.post(
        "/sign-in",
        base_url="https://villi.example",
        data={"csrf_token": token, "login": "alice", "password": PASSWORD},
    )
    cookie = next(c for c in answer.headers.getlist("Set-Cookie") if c.startswith("__Host-sid="))
    for part in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=31536000"):
        assert part in cookie
    assert "Domain" not in cookie
    assert browser.get("/api/v1/session", base_url="https://villi.example").status_code == 200


def test_a_cookie_of_the_clear_channel_does_not_count_over_https(alice: Browser) -> None:
    alice.set_cookie("villi_sid", alice.get_cookie("villi_sid").value, domain="villi.example")
    answer = alice.get("/api/v1/session", base_url="https://villi.example")
    assert answer.status_code == 401


def test_forwarded_headers_are_believed_only_from_a_trusted_proxy(
    app: Flask, config: Config, alice: Browser
) -> None:
    forwarded = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "villi.example"}
    direct = new_browser(app).get("/sign-in", headers=forwarded)
    assert "Strict-Transport-Security" not in direct.headers
    behind = create_app(replace(config, trusted_proxies=1))
    behind.test_client_class = Browser
    proxied = new_browser(behind).get("/sign-in", headers=forwarded)
    assert "Strict-Transport-Security" in proxied.headers
    behind.extensions["villi"].db.close()


def test_with_a_public_address_no_other_name_is_answered_to(config: Config) -> None:
    named = create_app(replace(config, public_url="https://villi.example"))
    named.test_client_class = Browser
    browser = new_browser(named)
    assert browser.get("/", base_url="https://villi.example").status_code == 200
    assert browser.get("/", base_url="https://evil.example").status_code == 400
    assert browser.get("/").status_code == 200
    named.extensions["villi"].db.close()


@pytest.mark.parametrize("path", ["/sign-in", "/api/v1/sync"])
def test_a_body_that_is_too_large_is_refused_unread(alice: Browser, path: str) -> None:
    kind = "application/json" if "api" in path else "application/x-www-form-urlencoded"
    answer = alice.post(path, data=b"a=" + b"x" * 1_100_000, content_type=kind)
    assert answer.status_code == 413


@pytest.mark.parametrize("path", ["/sign-in", "/api/v1/sync"])
def test_a_body_cut_in_half_leaves_no_lock(alice: Browser, database: Database, path: str) -> None:
    kind = "application/json" if "api" in path else "application/x-www-form-urlencoded"
    cut = {"input_stream": io.BytesIO(b'{"proto":1'), "content_length": 5000}
    assert alice.post(path, content_type=kind, **cut).status_code == 400
    with database.write() as conn:
        conn.exec_driver_sql("UPDATE alembic_version SET version_num = version_num")
