"""Many phones in one process: raw sockets kept alive, so that the client costs the server nothing.

Reads the task as JSON from standard input, writes what came of it as JSON to standard output.
"""

import asyncio
import json
import random
import sys
import time
from typing import Any

Task = dict[str, Any]
HEAD = (
    "POST /api/v1/sync HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\n"
    "Sec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n"
    "Content-Length: {size}\r\n\r\n"
)


class Phone:
    def __init__(self, task: Task, phone: dict[str, Any]) -> None:
        self.host, self.cookie = task["host"], phone["cookie"]
        self.message: dict[str, Any] = phone["message"]
        self.ops: list[Any] = phone["ops"]
        self.reader: asyncio.StreamReader | None = None
        self.writer: asyncio.StreamWriter | None = None

    async def connect(self) -> None:
        name, _, port = self.host.partition(":")
        self.reader, self.writer = await asyncio.open_connection(name, int(port))

    async def exchange(self) -> float:
        """Seconds; raises when the answer is not what a phone could use."""
        if self.writer is None:
            await self.connect()
        assert self.reader is not None
        assert self.writer is not None
        ops = [self.ops.pop()] if self.ops else []
        body = json.dumps(self.message | {"ops": ops, "unsent": len(ops)})
        head = HEAD.format(host=self.host, cookie=self.cookie, size=len(body))
        begun = time.perf_counter()
        self.writer.write((head + body).encode())
        told = await self.reader.readuntil(b"\r\n\r\n")
        size = next(int(line[15:]) for line in told.lower().split(b"\r\n") if b"t-length" in line)
        answer = json.loads(await self.reader.readexactly(size))
        took = time.perf_counter() - begun
        if b"connection: close" in told.lower():
            self.writer.close()
            self.writer = None
        if "error" in answer:
            raise RuntimeError(answer["error"]["code"])
        self._keep(answer)
        return took

    def _keep(self, answer: dict[str, Any]) -> None:
        self.message["cursor"] = answer["pull"]["cursor"]
        self.message["agreed"] = (
            answer.get("parts", self.message | {"version": 0}).get("version")
            or self.message["agreed"]
        )


async def visible(phone: Phone, task: Task, times: list[float], faults: list[str]) -> None:
    """Polls at its rhythm from a moment of its own on, as a phone in a hand does."""
    every, ends = task["every"], task["begins"] + task["seconds"]
    due = task["begins"] + random.random() * every
    while due < ends:
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        try:
            times.append(await phone.exchange())
        except Exception as fault:
            faults.append(f"{type(fault).__name__} {fault}"[:80])
            phone.writer = None
        due = due + every if every else time.perf_counter()


async def run(task: Task) -> dict[str, Any]:
    phones = [Phone(task, phone) for phone in task["phones"]]
    for at in range(0, len(phones), 50):
        await asyncio.gather(*(phone.connect() for phone in phones[at : at + 50]))
    task["begins"] = time.perf_counter() + 0.2
    times: list[float] = []
    faults: list[str] = []
    await asyncio.gather(*(visible(phone, task, times, faults) for phone in phones))
    took = time.perf_counter() - task["begins"]
    times.sort()
    return {
        "p50": times[len(times) // 2] * 1000,
        "p95": times[round(0.95 * (len(times) - 1))] * 1000,
        "most": times[-1] * 1000,
        "each_second": len(times) / took,
        "errors": len(faults),
        "first_error": faults[0] if faults else "",
    }


if __name__ == "__main__":
    print(json.dumps(asyncio.run(run(json.load(sys.stdin)))))
