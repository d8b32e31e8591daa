"""The phones' side: the real TypeScript, bundled into one Node process that is told what to do."""

import json
import subprocess
from collections import deque
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "static"


class PhoneFault(Exception):
    """The phones' own code raised something that a person would not be told in words."""


class Trouble(Exception):
    """The phone's storage failed and its person was told so; `kind` as StorageTrouble has it."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


def bundle(into: Path) -> Path:
    """The phones as one script."""
    script = into / "phone.mjs"
    esbuild = STATIC / "node_modules" / ".bin" / "esbuild"
    entry = STATIC / "tests" / "model" / "phone.ts"
    subprocess.run(
        [
            esbuild,
            entry,
            "--bundle",
            "--platform=node",
            "--format=esm",
            f"--outfile={script}",
            "--log-level=warning",
        ],
        cwd=STATIC,
        check=True,
    )
    return script


class Child:
    """The process. `fetches` are requests of phones that nobody has answered, by call."""

    def __init__(self, script: Path) -> None:
        self._process = subprocess.Popen(
            ["node", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self._process.stdin
        assert self._process.stdout
        self._in, self._out = self._process.stdin, self._process.stdout
        self._calls = 0
        self._done: dict[int, dict[str, Any]] = {}
        self.fetches: dict[int, deque[dict[str, Any]]] = {}

    def begin(self, do: str, **more: Any) -> int:
        """Tell it to do something that may take until an answer of the server; returns the call."""
        self._calls += 1
        self._write({"call": self._calls, "do": do, **more})
        return self._calls

    def wait(self, call: int) -> dict[str, Any] | None:
        """The outcome of a call, or None once it asks its server something (see `fetches`).

        Raises Trouble and PhoneFault.
        """
        while call not in self._done:
            if self.fetches.get(call):
                return None
            self._read()
        told = self._done.pop(call)
        if "trouble" in told:
            if told["trouble"] == "fault":
                raise PhoneFault(told["error"])
            raise Trouble(told["trouble"])
        return {"ok": told["ok"]}

    def call(self, do: str, **more: Any) -> Any:
        outcome = self.wait(self.begin(do, **more))
        assert outcome is not None, f"{do} asked the server something"
        return outcome["ok"]

    def answer(self, fetch: dict[str, Any], answer: dict[str, Any]) -> None:
        self.call("answer", fetch=fetch["fetch"], answer=answer)

    def reset(self) -> None:
        self.call("reset")
        self.fetches.clear()
        self._done.clear()

    def close(self) -> None:
        self._process.kill()  # it waits for nothing but the time limits of requests
        self._process.wait(timeout=10)
        self._in.close()
        self._out.close()

    def _write(self, command: dict[str, Any]) -> None:
        self._in.write(json.dumps(command).encode() + b"\n")
        self._in.flush()

    def _read(self) -> None:
        line = self._out.readline()
        if not line:
            raise PhoneFault("the phones' process ended")
        told = json.loads(line)
        if "fetch" in told:
            told["body"] = json.loads(told["body"])
            self.fetches.setdefault(told["call"], deque()).append(told)
        else:
            self._done[told["call"]] = told
