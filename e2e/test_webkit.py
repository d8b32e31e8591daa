"""A smoke of the whole flow on WebKit: logged while the server is dead, sent when it returns."""

from collections.abc import Iterator

import pytest

from e2e.doors import PASSWORD
from e2e.server import Server
from e2e.webkit import WebKitPhone, screen, webkit

# Selenium's own driver for WebKitGTK calls Selenium's own remote connection the old way.
pytestmark = pytest.mark.filterwarnings("ignore:setting remote_server_addr:DeprecationWarning")


@pytest.fixture
def iphone(server: Server, home: str) -> Iterator[WebKitPhone]:
    with screen() as display, webkit(display) as driver:
        phone = WebKitPhone(driver, server).opens("/sign-up")
        phone.writes("Name or e-mail", f"alice@{home}.example").writes("Password", PASSWORD)
        phone.presses("Go on").writes("Name of the household", "Our home")
        phone.writes("What are you called at home?", "Alice").presses("I have kept it")
        phone.presses("Done").is_at("/app/")
        yield phone.is_ready_to_work_offline()


def test_logged_with_a_dead_server_and_sent_when_it_returns(
    iphone: WebKitPhone, server: Server
) -> None:
    iphone.sees("All sent")
    server.kill()
    iphone.opens("/app/add/meal").writes("Add a food", "oat porridge").presses("Add food")
    iphone.presses("Save").sees("Saved on this phone")
    iphone.opens("/app/diary").sees("oat porridge").sees("on this phone").sees("1 waiting")
    iphone.opens("/app/").sees("1 waiting")
    server.start()
    iphone.reloads().sees("All sent")
    iphone.opens("/app/diary").sees("oat porridge").sees("sent")
    server.comes_to_know("oat porridge")
