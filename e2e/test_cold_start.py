"""The phone is switched off and on in a dead spot: Today is there, and nothing is lost."""

from collections.abc import Callable

from e2e.journal import ON_THIS_PHONE, SENT, Phone
from e2e.server import Server


def test_everything_is_there_after_the_phone_restarts_in_a_dead_spot(
    reopened_phone: Callable[[], Phone], server: Server
) -> None:
    phone = reopened_phone().starts_a_household("Alice", "Mia").says_all_sent()
    server.kill()
    phone = reopened_phone().opens()
    phone.sees("Today")
    phone.logs_a_meal("plain rice, carrots", who="Mia")
    phone.logs_a_note("quiet day", who="Alice", when="1 h ago")
    phone.says_waiting(2)

    phone = reopened_phone().opens()
    phone.says_waiting(2)
    phone.sees_in_diary("plain rice", ON_THIS_PHONE).sees_in_diary("quiet day", ON_THIS_PHONE)

    server.start()
    phone = reopened_phone().opens().says_all_sent()
    phone.sees_in_diary("plain rice", SENT).sees_in_diary("quiet day", SENT)


def test_a_deep_link_opens_cold_without_a_network(phone: Phone) -> None:
    phone.starts_a_household("Alice").says_all_sent()
    phone.closes_the_app().loses_the_network()
    phone.opens_the_app_again("/app/add/meal").types_foods("toast").saves()
    phone.sees_in_diary("toast", ON_THIS_PHONE)
