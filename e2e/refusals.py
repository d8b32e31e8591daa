"""How something comes to be refused: the household changed while a phone had no network."""

import re

from e2e.conftest import NewPhone
from e2e.journal import Phone

LUNCH = "lentil soup"


def a_household_of_two(new_phone: NewPhone) -> tuple[Phone, Phone]:
    """Alice with her child Mia and a powder in the cabinet, and Bob on his own phone."""
    alice = new_phone("alice").starts_a_household("Alice", "Mia")
    alice.adds_a_product("L-glutamine powder", "5").says_all_sent()
    bob = new_phone("bob").joins_by_code(alice.invites_someone().code, "Bob").says_all_sent()
    return alice, bob


def keeps_her_meals_to_herself(alice: Phone) -> None:
    _sees_meals(alice, "Only me")


def shares_her_meals_again(alice: Phone) -> None:
    _sees_meals(alice, "Everyone in the household")


def _sees_meals(alice: Phone, who: str) -> None:
    alice.opens("/app/household").presses(re.compile(r"^Alice \(you\)"))
    group = alice.page.get_by_role("group", name="Meals and doses")
    group.get_by_label(who).check()
    alice.presses("Save who sees what")
