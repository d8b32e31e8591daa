"""What is done at the server's console: `flask --app webapp` migrate, kinds, reset-password.

Backups have their commands in `webapp.cli_backups`.
"""

from pathlib import Path

import click
from flask import Flask
from flask.cli import with_appcontext

from webapp.accounts import codes
from webapp.accounts import store as accounts
from webapp.accounts.login import normalised
from webapp.cli_backups import backup_command, doctor_command, restore_command, verify_command
from webapp.clock import now_ms
from webapp.config import ROOT, ConfigError
from webapp.house import house
from webapp.kinds.declare import files
from webapp.startup import get_ready, tell

KINDS = ROOT / "static" / "src" / "kinds"


def attach(app: Flask) -> None:
    for command in (
        migrate_command,
        kinds_command,
        reset_password,
        backup_command,
        verify_command,
        restore_command,
        doctor_command,
    ):
        app.cli.add_command(command)


@click.command("migrate")
@click.option("--anew", is_flag=True, help="Begin an empty journal in a folder that had one.")
@with_appcontext
def migrate_command(anew: bool) -> None:
    """Bring the database to the shape this version needs, as each start does.

    A backup is taken before, when there is anything to lose. A database that is damaged or gone
    is never replaced by an empty one; --anew does so for one that is gone.
    """
    try:
        reason = get_ready(house().config, anew=anew)
    except ConfigError as error:
        raise click.ClickException(str(error)) from None
    if reason:
        tell(reason)
        raise click.ClickException("Nothing was migrated.")
    click.echo("The database is up to date.")


@click.command("kinds")
@click.option("--to", "target", type=click.Path(path_type=Path), default=KINDS)
def kinds_command(target: Path) -> None:
    """Write the kinds of entry as data for the browser, into a folder."""
    target.mkdir(parents=True, exist_ok=True)
    for name, text in files().items():
        (target / name).write_text(text, encoding="utf-8")
    click.echo(f"Wrote {target}.")


@click.command("reset-password")
@click.argument("login")
@with_appcontext
def reset_password(login: str) -> None:
    """Let somebody choose a new password: prints a new recovery code for LOGIN.

    Nobody else can use it without reading this screen, and the old password keeps working until
    the code is used. The recovery code that was printed before stops working.
    """
    code = codes.new_recovery_code()
    now = now_ms()
    with house().db.write() as conn:
        found = accounts.credentials(conn, normalised(login))
        if found is None:
            raise click.ClickException("Nobody signs in with this name. Check the spelling.")
        accounts.set_recovery(conn, found.account.id, codes.code_hash(code))
        accounts.note_action(conn, "console_reset", now, account_id=found.account.id)
    address = house().config.public_url or f"http://127.0.0.1:{house().config.port}"
    click.echo(f"Open {address}/recover and enter")
    click.echo(f"  name or e-mail:  {found.account.login}")
    click.echo(f"  recovery code:   {code}")
    click.echo("The code works once. A new one is shown afterwards: print it.")
