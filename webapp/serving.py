"""How gunicorn serves Villi; `python -m webapp` hands it this file. Threads, not processes, beside
the embedded database: one lock, one cache."""

import gc
import os
import resource
import sys
from typing import Any

from webapp.config import Config
from webapp.keeping import Keeper
from webapp.latch import SERVING, Latch, Taken
from webapp.log_lines import to_stdout

villi = Config.from_environment(os.environ)

bind = f"{villi.bind}:{villi.port}"
worker_class = "webapp.connections.Connections"
workers = villi.workers
threads = 12
timeout = 60
graceful_timeout = 30
keepalive = 20
"""Longer than the phones' quickest rhythm, so that they keep their connection."""
worker_connections = 4000
"""Visible phones that keep their connection to one process; any further one has it closed."""
loglevel = "warning"
control_socket_disable = True
forwarded_allow_ips = ""
"""Gunicorn would believe any neighbour's X-Forwarded-Proto; only TRUSTED_PROXIES decides that."""


keeper = Keeper()
held: list[Latch] = []
"""Until this process and all its workers are gone: so long no backup may be restored."""


def on_starting(_: Any) -> None:
    to_stdout()
    try:
        held.append(Latch(villi.data / SERVING, alone=False))
    except Taken:
        sys.exit("A backup is being restored here. Start Villi when it is done.")


def when_ready(_: Any) -> None:
    if villi.backup and not villi.read_only:
        keeper.start()


def on_exit(_: Any) -> None:
    keeper.stop()


def post_fork(_: Any, __: Any) -> None:
    """Each phone's connection is an open file, and the usual limit is 1,024 of them."""
    soft, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 2 * worker_connections
    wanted = wanted if most == resource.RLIM_INFINITY else min(wanted, most)
    if 0 <= soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))


def rest_the_collector() -> None:
    """What the app is made of stays for good, so it need not be searched for rubbish; and a
    backlog makes thousands of objects that are no rubbish yet."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def post_worker_init(worker: Any) -> None:
    """The first worker has made the app, and the socket listens: now it is true."""
    rest_the_collector()
    if worker.age == 1:
        print(f"Villi is ready at {address()}", flush=True)


def address() -> str:
    here = "127.0.0.1" if villi.bind in {"0.0.0.0", "::"} else villi.bind  # noqa: S104 - compared
    return villi.public_url or f"http://{here}:{villi.port}"
