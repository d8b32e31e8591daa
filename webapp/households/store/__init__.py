"""The household's SQL, one file a table; imported as one: `store.agree`, `store.people`."""

from webapp.households.store.agreement import agree, lock
from webapp.households.store.belonging import hand_over, remove_member, set_role, the_member
from webapp.households.store.block import household_block
from webapp.households.store.cards import card_held, card_titles, withdraw_cards_of
from webapp.households.store.devices import (
    Device,
    Revoked,
    admit_device,
    device_is_due,
    devices,
    is_shared,
    note_forgotten,
    touch_device,
)
from webapp.households.store.ending import (
    bring_back,
    delete_household,
    ended,
    ended_of,
    overdue,
    purge,
)
from webapp.households.store.heard import heard
from webapp.households.store.households import (
    create_household,
    erase,
    households_of,
    rename,
    set_numbers,
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
from webapp.households.store.members import (
    LEAVING,
    Membership,
    add_member,
    member_of,
    members,
    own_place,
)
from webapp.households.store.own_devices import (
    is_on_tablet,
    name_device,
    own_device,
    own_devices,
    revoke_device,
    revoke_everywhere,
    share_device,
    with_something_waiting,
)
from webapp.households.store.people import (
    add_person,
    archive_person,
    change_person,
    link_person,
    people,
    the_person,
)
from webapp.households.store.sight import set_sight, sight_changing

__all__ = [
    "LEAVING",
    "Device",
    "Membership",
    "Newcomer",
    "Revoked",
    "add_member",
    "admit_device",
    "add_person",
    "agree",
    "archive_person",
    "bring_back",
    "card_held",
    "card_titles",
    "change_person",
    "claim",
    "create_household",
    "delete_household",
    "device_is_due",
    "devices",
    "ended",
    "ended_of",
    "erase",
    "heard",
    "hand_over",
    "is_on_tablet",
    "is_shared",
    "share_device",
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
    "name_device",
    "note_forgotten",
    "overdue",
    "own_device",
    "own_devices",
    "own_place",
    "people",
    "purge",
    "remove_member",
    "rename",
    "set_numbers",
    "revoke",
    "revoke_device",
    "revoke_everywhere",
    "set_role",
    "set_sight",
    "sight_changing",
    "the_household",
    "the_member",
    "the_person",
    "touch_device",
    "withdraw_cards_of",
    "with_something_waiting",
]
