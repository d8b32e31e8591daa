"""The way between a phone and its server, on which a test lets things go wrong.

The browser's origin is the proxy, so the page's requests, the worker's and every engine's meet
the same faults. It never changes what the browser believes about its network.
"""

import asyncio
import re
import threading
from typing import Any

from e2e.faults import wire
from e2e.faults.mishap import answer_to
from e2e.faults.rules import Rule
from e2e.faults.wire import Request

PASSED, GONE = "passed", "server gone"


class FaultProxy:
    """Listens at `url` from `start()` to `stop()`, in a thread of its own.

    `log` has (request line, mode) of every request that came: `passed` when nothing befell it,
    and once more `server gone` when the server did not answer. `bodies` has what they carried.
    """

    def __init__(self, server_port: int) -> None:
        self.server_port = server_port
        self.port = 0
        self.log: list[tuple[str, str]] = []
        self.bodies: list[tuple[str, bytes]] = []
        self._rules: list[Rule] = []
        self._changed = threading.Condition()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._serving: dict[asyncio.Task[None], asyncio.StreamWriter] = {}
        self._held: dict[asyncio.Future[bytes], Rule] = {}

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result(10)

    def stop(self) -> None:
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    # What tests say -----------------------------------------------------------------------

    def next(self, pattern: str, mode: str, **how: Any) -> Rule:
        """The next request that `pattern` finds goes wrong like this; `count` for more of them."""
        rule = Rule(pattern, mode, **how)
        with self._changed:
            self._rules.append(rule)
        return rule

    def lift(self, *rules: Rule) -> None:
        """From now on these (or all) catch nothing; what they hold back goes on, or is reset."""
        with self._changed:
            for rule in rules or list(self._rules):
                rule.lifted = True
                self._rules.remove(rule)
        self._loop.call_soon_threadsafe(self._release)

    def awaits(self, rule: Rule, times: int = 1, limit: float = 20.0) -> None:
        """Wait until the rule has caught so many requests. Raises AssertionError if it does not."""
        with self._changed:
            came = self._changed.wait_for(lambda: rule.fired >= times, limit)
        assert came, f"{rule.mode} befell {rule.fired} requests, not {times}: {self.log[-20:]}"

    def awaits_requests(self, pattern: str, times: int, limit: float = 20.0) -> None:
        """Wait until so many such requests came since the log began, whatever befell them."""
        with self._changed:
            came = self._changed.wait_for(lambda: self.count(pattern) >= times, limit)
        assert came, f"{self.count(pattern)} of {pattern}, not {times}: {self.log[-20:]}"

    def count(self, pattern: str, mode: str = "") -> int:
        """How many such requests came: whatever befell them, or in that mode only."""
        wanted = [line for line, how in list(self.log) if how == mode or not mode and how != GONE]
        return sum(re.search(pattern, line) is not None for line in wanted)

    # What goes on in the thread -----------------------------------------------------------

    async def _listen(self) -> None:
        server = await asyncio.start_server(self._accept, "127.0.0.1", self.port, limit=1 << 20)
        self._listening = server
        self.port = server.sockets[0].getsockname()[1]

    async def _end(self) -> None:
        self._listening.close()
        tasks = list(self._serving)
        for task, writer in list(self._serving.items()):
            task.cancel()
            wire.tear_down(writer)
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._listening.wait_closed()
        # A torn down connection is closed in the loop's next round.
        await asyncio.sleep(0)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = self._loop.create_task(self._serve(reader, writer))
        self._serving[task] = writer
        task.add_done_callback(self._serving.pop)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            request = await wire.read_request(reader)
            if request is not None:
                await self._answer(request, reader, writer)
        except OSError:
            return
        finally:
            wire.tear_down(writer)

    async def _answer(
        self, request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        rule = self._note(request)
        hangs_up = asyncio.ensure_future(reader.read())
        if rule:
            self._held[hangs_up] = rule
        try:
            answer = await answer_to(request, rule, self.server_port, hangs_up)
        except OSError:
            self.log.append((request.line, GONE))
            return
        finally:
            self._held.pop(hangs_up, None)
            hangs_up.cancel()
        if answer:
            await wire.give(writer, answer, orderly=not (rule and rule.cuts))

    def _note(self, request: Request) -> Rule | None:
        """Write the request down. Returns the rule that catches it, the first that does."""
        with self._changed:
            size = len(request.body)
            rule = next((one for one in self._rules if one.catches(request.line, size)), None)
            self.log.append((request.line, rule.mode if rule else PASSED))
            self.bodies.append((request.line, request.body))
            if rule:
                rule.fired += 1
            self._changed.notify_all()
        return rule

    def _release(self) -> None:
        for waiting, rule in list(self._held.items()):
            if rule.lifted:
                waiting.cancel()
