"""HTTPS by Tailscale: a name and a certificate that phones in the same tailnet trust already."""

import json
import shutil
import subprocess
from dataclasses import dataclass


@dataclass(frozen=True)
class Tailscale:
    name: str
    behind: int

    @property
    def url(self) -> str:
        return f"https://{self.name}"

    def steps(self) -> str:
        return "Each phone needs the Tailscale app, signed in to the same tailnet."

    def start(self) -> subprocess.Popen[bytes]:
        program = shutil.which("tailscale")
        if program is None:
            raise FileNotFoundError("tailscale")
        return subprocess.Popen([program, "serve", f"http://127.0.0.1:{self.behind}"])  # noqa: S603

    def is_up(self) -> bool:
        return True


def tailnet_name() -> str | None:
    """This machine's name in its tailnet, or None when Tailscale is absent or not connected."""
    program = shutil.which("tailscale")
    if program is None:
        return None
    told = subprocess.run([program, "status", "--json"], capture_output=True, check=False)  # noqa: S603
    try:
        status = json.loads(told.stdout)
    except ValueError:
        return None
    if status.get("BackendState") != "Running":
        return None
    return str(status.get("Self", {}).get("DNSName", "")).rstrip(".") or None
