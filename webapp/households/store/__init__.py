"""The household's SQL, one file a table; imported as one: `store.agree`, `store.people`."""

from webapp.households.store.agreement import agree, lock
from webapp.households.store.block import household_block
from webapp.households.store.devices import (
    Device,
    device_is_due,
    devices,
    note_forgotten,
    touch_device,
)
from webapp.households.store.households import (
    create_household,
    erase,
    households_of,
    rename,
    the_household,
)
from webapp.households.store.invitations import (
    claim,
    invitation_by,
    invitations,
    invite,
    revoke,
)
from webapp.households.store.joining import Newcomer, begin, join, open_invitation
from webapp.households.store.members import Membership, add_member, member_of, members, own_place
from webapp.households.store.people import (
    add_person,
    archive_person,
    change_person,
    link_person,
    people,
    set_sight,
    the_person,
)

__all__ = [
    "Device",
    "Membership",
    "Newcomer",
    "add_member",
    "add_person",
    "agree",
    "archive_person",
    "change_person",
    "claim",
    "create_household",
    "device_is_due",
    "devices",
    "erase",
    "household_block",
    "households_of",
    "invitation_by",
    "invitations",
    "invite",
    "begin",
    "join",
    "open_invitation",
    "link_person",
    "lock",
    "member_of",
    "members",
    "note_forgotten",
    "own_place",
    "people",
    "rename",
    "revoke",
    "set_sight",
    "the_household",
    "the_person",
    "touch_device",
]
