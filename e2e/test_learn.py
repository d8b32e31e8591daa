"""Learn is read without a network, and each number leads to where it is from."""

from playwright.sync_api import expect

from e2e.journal import Phone


def test_it_is_read_in_a_dead_spot_and_a_number_leads_to_its_source(phone: Phone) -> None:
    phone.starts_a_household("Alice").says_all_sent().loses_the_network()
    phone.goes_to("Household")
    phone.page.get_by_role("link", name="Learn").click()
    phone.page.get_by_role("link", name="Does taking it help?").click()
    phone.sees("79.6 % improved with it, 5.8 % with the placebo")
    phone.page.get_by_role("link", name="Reference 1", exact=True).click()
    source = phone.page.get_by_role("listitem").filter(has_text="Gut 2019;68:996-1002")
    expect(source).to_be_in_viewport()
    phone.page.get_by_role("link", name="Can it hurt?").click()
    phone.sees("In very ill people in intensive care, more died")
    phone.opens("/app/learn/point-by-point").sees("The gut wall lets anything and everything in.")
    phone.opens("/app/learn/nothing-there").presses("All of Learn")
    expect(phone.page.get_by_role("heading", name="Learn", level=1)).to_be_visible()
