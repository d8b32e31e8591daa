"""Whom the household rings: shown by its phones, a sitter's too, without a network."""

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response

from webapp.house import house
from webapp.households import store
from webapp.households.forms import NumbersForm
from webapp.households.pages.blueprint import blueprint, keeper, note, reader


@blueprint.get("/household/numbers")
def numbers() -> str:
    with house().db.read() as conn:
        home = store.the_household(conn, reader(conn, "change_agreed").household_id)
    return _page(NumbersForm(formdata=None, emergency=home.emergency, poison=home.poison))


@blueprint.post("/household/numbers")
def save_numbers() -> Response | str:
    form = NumbersForm()
    with house().db.write() as conn:
        me = keeper(conn)
        if not form.validate():
            return _page(form)
        emergency, poison = form.emergency.data or "", form.poison.data or ""
        store.set_numbers(conn, me.household_id, emergency, poison)
        note(conn, me, "numbers_changed")
    return redirect(url_for("households.members"))


def _page(form: NumbersForm) -> str:
    return render_template("households/numbers.html", form=form)
