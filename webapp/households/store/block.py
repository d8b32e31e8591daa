"""The household block: what is agreed, as one account's phones carry it and read it offline."""

from typing import Any

from sqlalchemy import Connection

from webapp.accounts import store as accounts
from webapp.errors import NotFound
from webapp.households.household import PARTS, Household, Person, may_see
from webapp.households.roles import SITTER, may
from webapp.households.sitter import for_sitter
from webapp.households.store.cards import card_held
from webapp.households.store.devices import Device, devices
from webapp.households.store.heard import to_the_minute
from webapp.households.store.households import the_household
from webapp.households.store.members import Membership, members
from webapp.households.store.people import people


def household_block(conn: Connection, household_id: str, account_id: str) -> dict[str, Any]:
    """{version, household, me, people, past_people, members, devices}, for this account alone.

    Nothing private of another rides along. `past_people` are the archived: their names are still
    needed beside their entries. A sitter's tells of one person only. Raises NotFound when the
    account is no member.
    """
    home = the_household(conn, household_id)
    joined = members(conn, household_id, cards=True)
    me = next((found for found in joined if found.account_id == account_id), None)
    if me is None:
        raise NotFound("household", "You are not in this household.")
    if may(me.role, "see_by_card"):
        held = card_held(conn, household_id, account_id)
        return for_sitter(_parts(conn, home, me, joined), held.span.person if held else "")
    return _parts(conn, home, me, joined)


def _parts(
    conn: Connection, home: Household, me: Membership, joined: list[Membership]
) -> dict[str, Any]:
    household_id, account_id = home.id, me.account_id
    names = accounts.names(conn, [found.account_id for found in joined])
    everyone = people(conn, household_id, archived=True)
    shown = [_person(person, joined, names, account_id) for person in everyone]
    past = {person.id for person in everyone if person.archived_at is not None}
    return {
        "version": home.agreed,
        "household": {"id": home.id, "name": home.name, "is_sample": home.is_sample},
        "numbers": {"emergency": home.emergency, "poison": home.poison},
        "me": _member(me, names),
        "people": [person for person in shown if person["id"] not in past],
        "past_people": [person for person in shown if person["id"] in past],
        "members": [_member(found, names) for found in joined if found.role != SITTER],
        "devices": [_device(each, joined, account_id) for each in devices(conn, household_id)],
    }


def _device(device: Device, joined: list[Membership], account_id: str) -> dict[str, Any]:
    """`heard` to the minute, with what was unsent then, as of this version: `store.heard` has what
    came later. `gone` is one that will not be heard from again under this name: it was cleared, or
    its account has left. `forgot` only of one's own phones: the one that forgot must learn of it.
    """
    told: dict[str, Any] = {
        "id": device.id,
        "label": device.label,
        "name": device.name,
        "account": device.account_id,
        "mine": device.account_id == account_id,
        "heard": to_the_minute(device.last_contact_at),
        "unsent": device.unsent,
    }
    if device.is_back or device.account_id not in {each.account_id for each in joined}:
        told["gone"] = True
    if device.is_shared:
        told["shared"] = True
    if device.revoked_at is not None:
        told["revoked"] = device.revoked_at
    if told["mine"] and device.forgot_at is not None:
        told["forgot"] = {
            "at": device.forgot_at,
            "unsent": device.forgot_unsent or 0,
            "heard": device.last_contact_at,
            "successor": device.successor,
        }
    return told


def _member(found: Membership, names: dict[str, str]) -> dict[str, Any]:
    return {
        "account": found.account_id,
        "name": names.get(found.account_id, ""),
        "role": found.role,
        "person": found.person_id,
        "joined": found.joined_at,
    }


def _person(
    person: Person, joined: list[Membership], names: dict[str, str], account_id: str
) -> dict[str, Any]:
    return {
        "id": person.id,
        "name": person.name,
        "colour": person.colour,
        "initial": person.initial,
        "is_child": person.is_child,
        "birth_year": person.birth_year,
        "zone": person.zone,
        "day_start": person.day_start,
        "account": person.account_id,
        "eaten_sight": person.eaten_sight,
        "felt_sight": person.felt_sight,
        "sees": _sees(person, "felt", joined, names),  # the first apps insist on this list
        "sees_eaten": _sees(person, "eaten", joined, names),
        "may": [
            part
            for part in PARTS
            for me in joined
            if me.account_id == account_id and may_see(person, part, account_id, me.role)
        ],
    }


def _sees(person: Person, part: str, joined: list[Membership], names: dict[str, str]) -> list[str]:
    return [
        names.get(found.account_id, "")
        for found in joined
        if may_see(person, part, found.account_id, found.role)
    ]
