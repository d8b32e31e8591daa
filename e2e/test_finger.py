"""A finger on Save: its tap saves as it leaves the glass, once; what is no tap saves nothing."""

from playwright.sync_api import expect

from e2e.journal import NOTE, Phone


def middle_of_save(phone: Phone) -> tuple[float, float]:
    box = phone.save_button().bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_tap_saves_once_and_nothing_falls_on_the_next_screen(phone: Phone) -> None:
    phone.starts_a_household("Alice").loses_the_network()
    phone.starts_to_log("Note").writes(NOTE, "tapped with a finger")
    phone.page.evaluate("addEventListener('click', () => document.body.append('a click came'))")
    phone.page.touchscreen.tap(*middle_of_save(phone))
    expect(phone.page.get_by_role("button", name="Undo").first).to_be_visible()
    phone.is_at("/app/").sees("tapped with a finger").does_not_see("a click came")
    phone.says_waiting(1)


def test_a_finger_that_slides_along_save_or_off_it_saves_nothing(phone: Phone) -> None:
    phone.starts_a_household("Alice").loses_the_network()
    phone.starts_to_log("Note").writes(NOTE, "not yet")
    x, y = middle_of_save(phone)
    glass = phone.context.new_cdp_session(phone.page)
    for to in ((x + 60, y), (x, y - 200)):
        for kind, points in (("Start", [(x, y)]), ("Move", [to]), ("End", [])):
            touches = [{"x": across, "y": down} for across, down in points]
            glass.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": touches})
    expect(phone.page.get_by_label(NOTE)).to_have_value("not yet")
    phone.page.touchscreen.tap(x, y)
    phone.is_at("/app/").says_waiting(1)


def test_a_tap_on_save_of_an_empty_form_says_what_is_missing(phone: Phone) -> None:
    phone.starts_a_household("Alice").starts_to_log("Note")
    phone.page.touchscreen.tap(*middle_of_save(phone))
    expect(phone.page.get_by_role("alert")).to_contain_text("missing")
    expect(phone.page.get_by_label(NOTE)).to_be_focused()
