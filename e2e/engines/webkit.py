"""Starts WebKitGTK, the engine nearest to an iPhone's, on a display of its own."""

import glob
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from selenium import webdriver
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from e2e.browser import afternoon_zone

LIMIT = 40.0


@contextmanager
def screen() -> Iterator[str]:
    """A display that nobody looks at; without one the driver hangs."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    child = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as number:
        display = number.readline().strip()
    try:
        yield f":{display}"
    finally:
        child.terminate()
        child.wait()


@contextmanager
def webkit(display: str) -> Iterator[webdriver.WebKitGTK]:
    options = Options()
    options.binary_location = glob.glob("/usr/lib/*/webkit2gtk-4.*/MiniBrowser")[0]
    options.add_argument("--automation")
    surroundings = {**os.environ, "DISPLAY": display, "TZ": afternoon_zone()}
    service = Service(executable_path="/usr/bin/WebKitWebDriver", env=surroundings)
    driver = webdriver.WebKitGTK(options=options, service=service)
    try:
        driver.set_script_timeout(LIMIT)
        driver.set_page_load_timeout(LIMIT)
        yield driver
    finally:
        driver.quit()
