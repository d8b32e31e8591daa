"""`make phone`: start Villi, put HTTPS in front of it, say where it is, stop both together."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import segno

from webapp.phone.caddy import Caddy
from webapp.phone.tailscale import Tailscale, tailnet_name

NEITHER = """Phones keep entries offline only for a site that comes over HTTPS, and this machine has
neither of the two programs that Villi can use for that. Install one and run `make phone` again:

  Caddy      a small web server. On Debian and Ubuntu: apt-get install caddy; on a Mac: brew
             install caddy. Phones in the home network reach Villi; each trusts it once, by hand.
  Tailscale  a private network between your own devices, also away from home. Install its app here
             and on the phones, sign in, switch on HTTPS certificates in its admin pages.
"""
START_LIMIT = 30.0


def main() -> int:
    port = int(os.environ.get("PORT", "8000"))
    front = front_of(port)
    if front is None:
        print(NEITHER, file=sys.stderr)
        return 1
    villi = _serve(port, front.url)
    https = front.start()
    try:
        return _tell_and_wait(front, villi, https, port)
    except KeyboardInterrupt:
        return 0
    finally:
        for child in (https, villi):
            child.terminate()
            child.wait()


def front_of(port: int) -> Caddy | Tailscale | None:
    """Tailscale where it is connected (nothing to trust by hand), else Caddy, else nothing."""
    name = tailnet_name()
    if name is not None:
        return Tailscale(name, port)
    if shutil.which("caddy") is None:
        return None
    folder = Path(os.environ.get("VILLI_DATA", "instance")) / "phone"
    address = os.environ.get("PHONE_ADDRESS") or home_address()
    return Caddy(folder, address, int(os.environ.get("PHONE_PORT", "8443")), port)


def home_address() -> str:
    """This machine's address in its network. Nothing is sent: a datagram socket only looks up
    which way it would go (192.0.2.1 belongs to no one)."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return "127.0.0.1"
        return str(probe.getsockname()[0])


def _serve(port: int, url: str) -> subprocess.Popen[bytes]:
    behind_one = {"PORT": str(port), "TRUSTED_PROXIES": "1", "VILLI_PUBLIC_URL": url}
    return subprocess.Popen(  # noqa: S603 - fixed words
        [sys.executable, "-m", "webapp"],
        env={**os.environ, **behind_one, "VILLI_BIND": "127.0.0.1"},
        stdout=subprocess.DEVNULL,
    )


def _tell_and_wait(
    front: Caddy | Tailscale,
    villi: subprocess.Popen[bytes],
    https: subprocess.Popen[bytes],
    port: int,
) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    deadline = time.monotonic() + START_LIMIT
    while not (front.is_up() and _answers(port)):
        if villi.poll() is not None or https.poll() is not None or time.monotonic() > deadline:
            print("Villi could not be served over HTTPS: see the lines above.", file=sys.stderr)
            if isinstance(front, Caddy):
                print((front.folder / "caddy.log").read_text()[-2000:], file=sys.stderr)
            return 1
        time.sleep(0.1)
    print(f"\nVilli for phones: {front.url}\n{front.steps()}\n")
    segno.make(front.url).terminal(compact=True)
    print("\nCtrl-C stops it.", flush=True)
    while villi.poll() is None and https.poll() is None:
        time.sleep(0.5)
    print("Stopped, because one of its two parts ended.", file=sys.stderr)
    return 1


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


if __name__ == "__main__":
    sys.exit(main())
