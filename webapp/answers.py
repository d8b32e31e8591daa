"""How what went wrong is said: a page, or JSON of one shape.

{"error": {"code": "too_large", "message": "…", "fields": {"name": "what to do"}}, "instance": "…"}
"""

import logging
import traceback
from pathlib import Path
from typing import Any

from flask import (
    Flask,
    Response,
    current_app,
    jsonify,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from webapp.errors import NotFound, NotSignedIn, Problem, TooLarge, TooMany

log = logging.getLogger(__name__)

HTTP_PROBLEMS = {
    400: ("malformed", Problem.message),
    403: ("not_allowed", "You may not do this here."),
    404: (NotFound.code, NotFound.message),
    405: ("wrong_method", "This address does not take that kind of request."),
    408: ("too_slow", "The connection was too slow. Please try again."),
    413: (TooLarge.code, TooLarge.message),
    415: ("not_json", "This address takes JSON only: set Content-Type to application/json."),
}
FAULT = ("server_error", "Something broke on Villi's side. Nothing was half-saved; try again.")


def register_errors(app: Flask) -> None:
    app.register_error_handler(Problem, answer)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, fault)


def wants_json() -> bool:
    return request.path.startswith("/api/")


def _http(error: HTTPException) -> ResponseReturnValue:
    status = error.code or 500
    if status < 400:  # werkzeug's own redirects, such as a missing slash, travel as exceptions
        return error.get_response()
    code, message = HTTP_PROBLEMS.get(status, FAULT if status >= 500 else HTTP_PROBLEMS[400])
    response = make_response(answer(Problem(code, message, status=status)))
    response.headers.extend((k, v) for k, v in error.get_headers() if k in {"Allow", "Retry-After"})
    return response


def fault(error: Exception) -> ResponseReturnValue:
    """The log gets the kind and the place, never the text: it may hold what a person typed."""
    frames = traceback.extract_tb(error.__traceback__)
    place = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(frames[-6:]))
    log.error("fault", extra={"fault": type(error).__name__, "place": place})
    code, message = FAULT
    return answer(Problem(code, message, status=500))


def answer(problem: Problem) -> ResponseReturnValue:
    if wants_json():
        response = jsonify(problem_body(problem))
    elif isinstance(problem, NotSignedIn):
        onward = request.full_path.rstrip("?") if request.method == "GET" else None
        return redirect(url_for("accounts.sign_in", next=onward), 303)
    else:
        response = Response(render_template("error.html", problem=problem))
    response.status_code = problem.status
    if isinstance(problem, TooMany):
        response.headers["Retry-After"] = str(problem.retry_after)
    return response


def problem_body(problem: Problem) -> dict[str, Any]:
    """The one JSON shape. `instance` lets a phone tell its own server from a captive portal."""
    error = {"code": problem.code, "message": problem.message, "fields": problem.fields}
    return {"error": error, "instance": current_app.extensions["villi"].instance, **problem.more}
