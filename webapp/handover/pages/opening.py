"""A sitter opens the card: by POST only, and as often as she likes until it is over.

The secret comes in the body of a form, never in an address: addresses are kept in logs. Two phones
may open the same card, the sitter's and her tablet: each is a phone of the card.
"""

from flask import redirect, render_template, request
from flask.typing import ResponseReturnValue

from webapp.accounts import store as accounts
from webapp.accounts.access import current_account, current_session, sign_in
from webapp.clock import MINUTE, now_ms
from webapp.errors import Problem, Refused, TooMany
from webapp.handover import store
from webapp.handover.card import TROUBLE, Card
from webapp.handover.forms import OpenForm
from webapp.handover.pages.blueprint import blueprint, span_words
from webapp.house import house
from webapp.households import store as households
from webapp.households.access import sight_of

TRIES, WINDOW = 30, 15 * MINUTE
"""Guesses from one address, as for invitations."""


@blueprint.route("/card", methods=["GET", "POST"], endpoint="open")
def open_page() -> ResponseReturnValue:
    form = OpenForm()
    if request.method == "GET":
        return render_template("handover/open.html", form=form, problem=None)
    try:
        card = _looked_up(form.secret.data or "")
    except Problem as problem:
        wait = {"Retry-After": str(problem.retry_after)} if isinstance(problem, TooMany) else {}
        page = render_template("handover/open.html", form=form, problem=problem)
        return page, problem.status, wait
    if current_session() is not None and not current_account().is_card:
        return _shown_to_member(card)
    _enter(card)
    return redirect("/app/", 303)


def _looked_up(secret: str) -> Card:
    """The card of this secret while it can be opened. Raises Refused with the cure, TooMany."""
    now = now_ms()
    with house().db.write() as conn:
        accounts.count_attempt(conn, f"card:{request.remote_addr}", now, TRIES, WINDOW)
    with house().db.read() as conn:
        found = store.card_by(conn, secret.strip()) if secret else None
        ended = found and households.ended(conn, found.household_id)
    state = "unknown" if ended else found.state(now) if found else "unknown" if secret else "empty"
    if found is None or state in TROUBLE:
        raise Refused(f"card_{state}", TROUBLE[state])
    return found


def _enter(card: Card) -> None:
    """This phone is signed in as the card from now on."""
    now = now_ms()
    with house().db.write() as conn:
        store.note_opened(conn, card.household_id, card.id, now)
        account = accounts.credentials_of(conn, card.account_id).account
        sign_in(conn, account, now, card.household_id)
        accounts.note_action(
            conn,
            "card_opened",
            now,
            account_id=card.account_id,
            household_id=card.household_id,
            object_id=card.id,
        )


def _shown_to_member(card: Card) -> ResponseReturnValue:
    """One who is signed in stays so. Who sees the person's meals and doses sees the card."""
    account = current_account()
    with house().db.read() as conn:
        seen = sight_of(conn, card.household_id, account.id)
        person = households.the_person(conn, card.household_id, card.person_id)
    is_theirs = (card.person_id, "eaten") in seen
    return render_template(
        "handover/signed_in.html",
        account=account,
        card=card if is_theirs else None,
        person=person if is_theirs else None,
        span=span_words(card, person) if is_theirs else "",
    )
