"""What the audit says: one plain sentence for each deed, without a word about anybody's health.

Pure. The audit keeps ids; their names are looked up when it is read.
"""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "household_begun": "{who} began the household.",
    "household_renamed": "{who} changed the name of the household.",
    "numbers_changed": "{who} changed whom the household rings.",
    "household_deleted": "{who} deleted the household.",
    "household_brought_back": "{who} brought the household back.",
    "joined": "{who} joined.",
    "left": "{who} left.",
    "member_removed": "{who} removed {whom} from the household.",
    "role_owner": "{who} made {whom} an owner.",
    "role_adult": "{who} made {whom} an adult.",
    "role_helper": "{who} made {whom} a helper.",
    "role_viewer": "{who} made {whom} a viewer.",
    "handed_over": "{who} handed the household over to {whom}.",
    "invitation_made": "{who} made an invitation for {whom}.",
    "invitation_revoked": "{who} took back the invitation for {whom}.",
    "sight_changed": "{who} changed who sees what of {whom}.",
    "person_added": "{who} added {whom}.",
    "person_changed": "{who} changed what is known of {whom}.",
    "person_put_away": "{who} put {whom} away: no longer shown.",
    "person_shown": "{who} showed {whom} again.",
    "plan_agreed": "{who} wrote down what was agreed for {whom}.",
    "plan_changed": "{who} changed what was agreed for {whom}.",
    "plan_stepped_up": "{who} stepped up what was agreed for {whom}.",
    "plan_stepped_back": "{who} stepped back in what was agreed for {whom}.",
    "plan_held": "{who} noted that {whom} stays on the step.",
    "plan_reconfirmed": "{who} confirmed anew what was agreed for {whom}.",
    "plan_checked": "{who} answered the safety checklist for {whom}.",
    "plan_paused": "{who} paused what was agreed for {whom}.",
    "plan_resumed": "{who} let what was agreed for {whom} go on.",
    "plan_ended": "{who} ended what was agreed for {whom}.",
    "device_named": "{who} gave one of their phones a name.",
    "device_shared": "{who} made one of their phones a shared tablet.",
    "device_unshared": "{who} ended the sharing of a tablet.",
    "exported": "{who} saved entries as a file, on a shared tablet.",
    "device_revoked": "{who} signed one of their phones out.",
    "devices_revoked": "{who} signed all their other phones out.",
    "card_made": "{who} made a hand-over card for {whom}.",
    "card_opened": "{who} opened the card: {whom}.",
    "card_withdrawn": "{who} withdrew the hand-over card for {whom}.",
    "card_entries_taken": "{who} took over what came after this card was withdrawn: {whom}.",
    "card_entries_left": "{who} left out what came after this card was withdrawn: {whom}.",
    "guard_overridden": "{who} saved an entry although Villi asked to wait, or to ask first.",
    "unknown_id": "{who} asked for something that is not of this household. Nothing was changed.",
}
OTHER = "{who}: {action}."


def sentence(action: str, who: str, whom: str) -> str:
    """What was done, in words. An action that is not known here is told by its short name."""
    told = SENTENCES.get(action, OTHER)
    plain = action.replace("_", " ")
    return told.format(who=who or "Somebody", whom=whom or "somebody", action=plain)
