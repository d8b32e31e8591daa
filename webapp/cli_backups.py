"""What is done at the server's console about backups: take, look over, put back; and the doctor."""

import click
from flask.cli import with_appcontext

from webapp import doctor
from webapp.backup.backup import BY_HAND, BackupFault
from webapp.backup.folder import backups_in
from webapp.backup.making import take, verify
from webapp.backup.restoring import restore, the_backup
from webapp.clock import now_ms
from webapp.db import Database
from webapp.house import house


@click.command("backup")
@click.option("--list", "is_list", is_flag=True, help="Only list the backups there are.")
@with_appcontext
def backup_command(is_list: bool) -> None:
    """Take a backup now: the database, checked from end to end, and the secrets.

    Villi may go on serving meanwhile. Backups lie in the folder VILLI_BACKUPS (unless said, the
    folder `backups` beside the data). Of the older ones the newest of each of 7 days, 4 weeks
    and 6 months is kept. Copy the folder to another machine now and then: it holds everything,
    and whoever has it can read the journal.
    """
    folder = house().config.backup_folder
    if is_list:
        for one in backups_in(folder):
            click.echo(one.path.name)
        return
    try:
        taken = take(house().config, house().db, BY_HAND, now_ms())
    except BackupFault as fault:
        raise click.ClickException(str(fault)) from None
    click.echo(f"Taken and found whole: {taken.path}")


@click.command("verify")
@click.argument("backup", required=False)
@with_appcontext
def verify_command(backup: str | None) -> None:
    """Read a backup from end to end: the newest, or BACKUP (a name from the list, or a path).

    Says what it holds, or what is wrong with it.
    """
    try:
        chosen = the_backup(house().config, backup)
        about = verify(house().db, chosen)
    except BackupFault as fault:
        raise click.ClickException(str(fault)) from None
    click.echo(f"Whole: {chosen.path}")
    click.echo(_holding(about["counts"]))


@click.command("restore")
@click.argument("backup", required=False)
@click.option("--yes", is_flag=True, help="Do not ask.")
@with_appcontext
def restore_command(backup: str | None, yes: bool) -> None:
    """Put a backup back: the newest, or BACKUP (a name from the list, or a path).

    Villi must not be running. The backup is read from end to end first; what is there now is
    kept aside and told. Phones notice by themselves, and bring back what the backup lacks. If
    this is cut short, the next start, or this command again, finishes it.
    """
    config = house().config
    house().db.close()
    database = Database(config.database_url)
    try:
        chosen = the_backup(config, backup)
        if not yes:
            click.confirm(f"Replace the database by {chosen.path.name}?", abort=True)
        about, kept = restore(config, database, chosen, now_ms())
    except BackupFault as fault:
        raise click.ClickException(str(fault)) from None
    finally:
        database.close()
    click.echo(f"Restored {chosen.path.name}. {_holding(about['counts'])}")
    click.echo(f"What was there before is kept: {kept}.")
    click.echo("Start Villi: phones then bring back what they have and the backup lacks.")


@click.command("doctor")
@with_appcontext
def doctor_command() -> None:
    """Look Villi over, and say in words what to do about what is not well."""
    findings = list(doctor.examine(house().config, house().db, now_ms()))
    for finding in findings:
        click.echo(f"{'well ' if finding.is_well else 'ACT  '} {finding.words}")
    if not all(finding.is_well for finding in findings):
        raise SystemExit(1)


def _holding(counts: dict[str, int]) -> str:
    told = ("household", "account", "record", "op")
    words = ("households", "accounts", "entries", "operations")
    return ", ".join(f"{counts[name]} {word}" for name, word in zip(told, words, strict=True)) + "."
