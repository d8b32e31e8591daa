"""Learn is read without a network, and each number leads to where it is from."""

from playwright.sync_api import expect

from e2e.journal import Phone

ASKS = "What do you want to ask your provider?"


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


def test_questions_are_kept_ticked_and_printed_without_a_network(phone: Phone) -> None:
    phone.starts_a_household("Alice", "Mia").says_all_sent().loses_the_network()
    phone.opens("/app/learn/provider").presses("Questions for our provider")
    page = phone.page
    phone.presses("Add: When do we stop?").sees("On the list")
    expect(page.get_by_role("button", name="Add: When do we stop?")).to_be_hidden()
    phone.presses("Add a question").writes(ASKS, "May I take it with my iron?").saves()
    to_ask, asked = (
        page.get_by_role("region", name="To ask"),
        page.get_by_role("region", name="Asked", exact=True),
    )
    expect(to_ask.get_by_role("listitem")).to_have_count(2)
    to_ask.get_by_role("switch", name="When do we stop?").click()
    expect(asked.get_by_role("listitem")).to_have_count(1)
    asked.get_by_role("link", name="Write down what they said").click()
    phone.writes("What they said", "After eight weeks we look again.").saves()
    phone.goes_to("Household").opens("/app/questions")
    expect(asked).to_contain_text("After eight weeks we look again.")
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Print this list")).to_be_hidden()
    expect(page.get_by_role("heading", name="What others have asked")).to_be_hidden()
    expect(to_ask).to_contain_text("May I take it with my iron?")
    page.emulate_media(media="screen")
    page.get_by_role("group", name="Who").get_by_role("button", name="Mia").click()
    phone.sees("Nothing is written down yet.")
    phone.gets_the_network_back().says_all_sent()
