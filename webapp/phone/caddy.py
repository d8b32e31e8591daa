"""HTTPS by Caddy: a certificate authority of this home's own, which each phone is told to trust."""

import shutil
import subprocess
from dataclasses import dataclass
from html import escape
from pathlib import Path

CADDYFILE = """{{
	admin off
	auto_https disable_redirects
	skip_install_trust
	storage file_system "{folder}"
}}

{url} {{
	tls internal
	reverse_proxy 127.0.0.1:{behind}
}}

{trust_url} {{
	root * "{folder}/trust"
	header /villi.crt Content-Type application/x-x509-ca-cert
	file_server
}}
"""


@dataclass(frozen=True)
class Caddy:
    """`folder` keeps the authority, so that phones trust it once; `behind` is Villi's own port."""

    folder: Path
    address: str
    port: int
    behind: int

    @property
    def url(self) -> str:
        return f"https://{self.address}:{self.port}"

    @property
    def trust_url(self) -> str:
        return f"http://{self.address}:{self.port + 1}"

    @property
    def certificate(self) -> Path:
        return self.folder / "trust" / "villi.crt"

    def steps(self) -> str:
        return f"Once for each phone, first of all: open {self.trust_url} and follow its steps."

    def start(self) -> subprocess.Popen[bytes]:
        program = shutil.which("caddy")
        if program is None:
            raise FileNotFoundError("caddy")
        (self.folder / "trust").mkdir(parents=True, exist_ok=True)
        (self.folder / "trust" / "index.html").write_text(trust_page(self.url), encoding="utf-8")
        config = self.folder / "Caddyfile"
        config.write_text(self.caddyfile(), encoding="utf-8")
        command = [program, "run", "--config", str(config), "--adapter", "caddyfile"]
        with (self.folder / "caddy.log").open("ab") as log:
            return subprocess.Popen(command, stdout=log, stderr=log)  # noqa: S603 - fixed words

    def caddyfile(self) -> str:
        return CADDYFILE.format(
            folder=self.folder.resolve(),
            url=self.url,
            trust_url=self.trust_url,
            behind=self.behind,
        )

    def is_up(self) -> bool:
        """Offers the authority's certificate (never its key) once Caddy has made it."""
        made = self.folder / "pki" / "authorities" / "local" / "root.crt"
        if not made.exists():
            return False
        shutil.copyfile(made, self.certificate)
        return True


def trust_page(url: str) -> str:
    """What a phone sees before it trusts this home: the certificate and the steps."""
    return TRUST.replace("{url}", escape(url))


TRUST = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Villi on this phone</title>
<style>
body { font: 18px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 0 auto; padding: 16px;
       background: Canvas; color: CanvasText; color-scheme: light dark }
a { display: inline-block; padding: 12px 20px; margin: 4px 0; border-radius: 14px;
    background: #8e2f52; color: #fff; text-decoration: none }
</style>
<h1>Villi on this phone</h1>
<p>Villi runs on a computer in your home. Your phone talks to it in private once it knows that
computer's certificate. This is done once. Do it only on your own home network.</p>
<p><a href="villi.crt">1. Get the certificate</a></p>
<h2>On an iPhone</h2>
<ol><li>Open this page in Safari, tap the button above, then Allow.
<li>Settings, General, VPN &amp; Device Management: choose the profile and Install.
<li>Settings, General, About, Certificate Trust Settings: switch it on.</ol>
<h2>On Android</h2>
<ol><li>Tap the button above; the file is kept under Downloads.
<li>Settings: search for "CA certificate", choose Install anyway, and pick the file.</ol>
<p><a href="{url}">2. Open Villi</a></p>
"""
