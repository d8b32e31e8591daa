"""The way back in for one who forgot the password: the printed recovery code, used once."""

from flask import redirect, render_template, request
from flask.typing import ResponseReturnValue

from webapp.accounts import codes, store
from webapp.accounts.access import (
    forget_recovery_code,
    fresh_recovery_code,
    keep_recovery_code,
    sign_in,
    sign_out_everywhere,
)
from webapp.accounts.forms import RecoverForm
from webapp.accounts.login import normalised
from webapp.accounts.pages.blueprint import blueprint
from webapp.accounts.password import hashed, weakness
from webapp.accounts.proving import count_try, show_refusal
from webapp.clock import now_ms
from webapp.errors import Problem, Refused
from webapp.house import house

UNFIT = "The name and the code do not fit together. Check both; a code works once."


@blueprint.route("/recover", methods=["GET", "POST"], endpoint="recover")
def recover_page() -> ResponseReturnValue:
    form = RecoverForm()
    if request.method == "GET":
        return render_template("accounts/recover.html", form=form, problem=None)
    problem: Problem | None = None
    if form.validate():
        try:
            _recover(form)
            return redirect("/recovery-code", 303)
        except Problem as refusal:
            problem = refusal
            show_refusal(form, refusal)
    page = render_template("accounts/recover.html", form=form, problem=problem)
    return page, problem.status if problem else 422


@blueprint.get("/recovery-code", endpoint="recovery_code")
def recovery_code_page() -> ResponseReturnValue:
    """A fresh code, shown until the person says that it is kept."""
    code = fresh_recovery_code()
    if code is None:
        return redirect("/account")
    return render_template("accounts/recovery_code.html", code=code, form=RecoverForm())


@blueprint.post("/recovery-code", endpoint="recovery_code_kept")
def recovery_code_kept() -> ResponseReturnValue:
    forget_recovery_code()
    return redirect("/", 303)


def _recover(form: RecoverForm) -> None:
    """Set the new password, end every session, sign this browser in, keep the new code to show."""
    login, now, db = normalised(form.login.data), now_ms(), house().db
    weak = weakness(form.password.data, login)
    if weak:
        raise Refused("weak_password", weak, {"password": weak})
    count_try("recover", login)
    used, fresh = codes.code_hash(form.code.data), codes.new_recovery_code()
    with db.read() as conn:
        found = store.credentials(conn, login)
    if found is None or found.recovery_hash != used:
        raise Refused("wrong_code", UNFIT, {"code": UNFIT})
    kept = hashed(form.password.data)
    with db.write() as conn:
        if not store.recover(
            conn,
            found.account.id,
            used,
            password_hash=kept,
            recovery_hash=codes.code_hash(fresh),
        ):
            raise Refused("wrong_code", UNFIT, {"code": UNFIT})
        sign_out_everywhere(conn, found.account.id, now)
        store.note_action(conn, "recovered", now, account_id=found.account.id)
        sign_in(conn, found.account, now)
    keep_recovery_code(fresh)
