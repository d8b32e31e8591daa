"""Settings: what is right starts Villi, what is wrong stops it and names the cure."""

import socket
import stat
from pathlib import Path

import pytest

from webapp.__main__ import claim_port
from webapp.config import Config, ConfigError


def settings(folder: Path, **more: str) -> Config:
    return Config.from_environment({"VILLI_DATA": str(folder / "data"), **more})


def test_nothing_needs_to_be_set(tmp_path: Path) -> None:
    config = settings(tmp_path)
    assert (config.port, config.bind, config.workers) == (8000, "127.0.0.1", 1)
    assert config.database_url == f"sqlite:///{tmp_path}/data/villi.db"
    assert config.open_sign_up is False
    assert config.trusted_proxies == 0
    assert config.public_url is None


def test_the_data_and_the_secrets_are_for_their_owner_only(tmp_path: Path) -> None:
    settings(tmp_path)
    modes = {
        name: stat.S_IMODE((tmp_path / name).stat().st_mode)
        for name in ("data", "data/secrets", "data/secrets/secret_key", "data/secrets/instance")
    }
    assert set(modes.values()) == {0o700, 0o600}
    assert modes["data"] == modes["data/secrets"] == 0o700


def test_the_secrets_stay_over_a_restart_and_differ_between_two_villis(tmp_path: Path) -> None:
    first, again = settings(tmp_path), settings(tmp_path)
    other = settings(tmp_path / "other")
    assert (first.secret_key, first.instance) == (again.secret_key, again.instance)
    assert first.secret_key != other.secret_key
    assert first.instance != other.instance
    assert len(first.secret_key) == 128


def test_settings_cannot_be_changed_later(tmp_path: Path) -> None:
    with pytest.raises(AttributeError):
        settings(tmp_path).port = 1  # type: ignore[misc]


@pytest.mark.parametrize(
    ("name", "value", "cure"),
    [
        ("PORT", "eighty", "whole number from 1 to 65535"),
        ("PORT", "0", "whole number from 1 to 65535"),
        ("PORT", "70000", "whole number from 1 to 65535"),
        ("PORT", "²", "whole number"),
        ("DATABASE_URL", "mysql://x/y", "postgresql://name:password@host/database"),
        ("DATABASE_URL", "sqlite://", "sqlite:////path/to/file.db"),
        ("DATABASE_URL", "villi.db", "Leave it out"),
        ("VILLI_OPEN_SIGN_UP", "perhaps", "Use 1 or 0"),
        ("VILLI_PUBLIC_URL", "villi.example", "https://villi.example"),
        ("VILLI_PUBLIC_URL", "https://villi.example/app", "without a path"),
        ("VILLI_PUBLIC_URL", "https://villi.example:port", "https://villi.example"),
        ("TRUSTED_PROXIES", "-1", "from 0 to 5"),
        ("VILLI_WORKERS", "2", "needs PostgreSQL"),
    ],
)
def test_a_wrong_setting_names_itself_and_the_cure(
    tmp_path: Path, name: str, value: str, cure: str
) -> None:
    with pytest.raises(ConfigError) as refusal:
        settings(tmp_path, **{name: value})
    assert str(refusal.value).startswith(name)
    assert cure in str(refusal.value)


def test_a_folder_that_cannot_be_written_names_the_cure(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file stands where the folder should be")
    with pytest.raises(ConfigError, match=r"VILLI_DATA: cannot use the folder .*Choose one"):
        settings(tmp_path)


def test_a_secret_that_was_cut_short_is_not_used(tmp_path: Path) -> None:
    settings(tmp_path)
    key = tmp_path / "data/secrets/secret_key"
    key.write_text("abc")
    with pytest.raises(ConfigError, match="cut short. Restore it from a backup"):
        settings(tmp_path)


def test_an_unknown_setting_warns_and_lists_those_there_are(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="VILLI_PORT is not a setting.*VILLI_PUBLIC_URL"):
        settings(tmp_path, VILLI_PORT="80")


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_spelling_of_a_postgresql_address_is_taken(tmp_path: Path, scheme: str) -> None:
    config = settings(tmp_path, DATABASE_URL=f"{scheme}://me:secret@db/villi", VILLI_WORKERS="4")
    assert config.database_url == "postgresql+psycopg://me:secret@db/villi"
    assert config.workers == 4


def test_the_public_address_has_no_slash_at_its_end(tmp_path: Path) -> None:
    config = settings(tmp_path, VILLI_PUBLIC_URL="https://villi.example/")
    assert config.public_url == "https://villi.example"


def test_no_secret_is_shown_where_the_settings_are_printed(tmp_path: Path) -> None:
    config = settings(tmp_path, DATABASE_URL="postgresql://me:hushhush@db/villi")
    assert config.secret_key not in repr(config)
    assert "hushhush" not in repr(config)


def test_a_port_that_is_taken_names_the_cure(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = str(other.getsockname()[1])
        with pytest.raises(ConfigError, match=r"PORT: .* cannot be used .*PORT=8001"):
            claim_port(settings(tmp_path, PORT=taken))
