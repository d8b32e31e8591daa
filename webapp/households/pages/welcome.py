"""The page between an invitation and the household: whose it is, who sees what, the form."""

from flask import render_template

from webapp.accounts import store as accounts
from webapp.accounts.access import current_account, current_session
from webapp.errors import Problem, TooMany
from webapp.house import house
from webapp.households import store
from webapp.households.forms import JoinForm, JoinSignUpForm, KeyForm
from webapp.households.household import default_sight, shared_parts
from webapp.households.invitation import Invitation
from webapp.households.roles import WORDS

Page = str | tuple[str, int, dict[str, str]]


def key_page(form: KeyForm, problem: Problem | None = None) -> Page:
    """Where the code goes in; with `problem`, what is wrong with the one that came."""
    if problem is None:
        return render_template("households/join.html", form=form)
    form.code.errors = [problem.message]
    return _answer(render_template("households/join.html", form=form), problem)


def welcome_page(found: Invitation, form: JoinForm, problem: Problem | None = None) -> Page:
    """What the newcomer will see and who will see theirs, before they join."""
    with house().db.read() as conn:
        home = store.the_household(conn, found.household_id)
        people = store.people(conn, home.id)
        joined = store.members(conn, home.id)
        names = accounts.names(conn, [member.account_id for member in joined])
    form.offer((one.account_id, names[one.account_id], one.role) for one in joined)
    page = render_template(
        "households/welcome.html",
        home=home,
        form=form,
        role=WORDS[found.role],
        is_child=any(person.is_child for person in people if person.id == found.person_id),
        invited_by=names.get(found.created_by, ""),
        members=[names[member.account_id] for member in joined],
        shared=[
            (person, shared_parts(person, found.role))
            for person in people
            if person.id != found.person_id
        ],
        account=current_account() if current_session() else None,
        message=problem.message if problem else "",
    )
    return _answer(page, problem) if problem else page


def fresh_form(found: Invitation, key: str) -> JoinForm:
    """The form with what is known of the newcomer: their name here, or that of their account."""
    session = current_session()
    called = current_account().name if session else ""
    answers = {"secret": key, "called": called}
    if found.person_id is not None:
        with house().db.read() as conn:
            person = store.the_person(conn, found.household_id, found.person_id)
        eaten, felt = default_sight(person.is_child, has_account=True)
        answers |= {"called": person.name, "eaten_sight": eaten, "felt_sight": felt}
    kind = JoinForm if session else JoinSignUpForm
    return kind(formdata=None, **answers)


def blame(form: JoinForm, problem: Problem) -> bool:
    """Put the problem's words beside the fields they are about; whether there were such fields."""
    known = {"name": "called"}
    about = {known.get(name, name): why for name, why in problem.fields.items()}
    for name, why in about.items():
        if name in form:
            form[name].errors = [why]
    return any(name in form for name in about)


def _answer(page: str, problem: Problem) -> Page:
    wait = {"Retry-After": str(problem.retry_after)} if isinstance(problem, TooMany) else {}
    return page, problem.status, wait
