"""How connections wait: on one on which nothing was said yet no thread does.

Browsers open connections that they may never use. Gunicorn lets a thread wait five seconds for the
first word of each, so a dozen silent ones held up everybody; here they wait where the idle ones do.
"""

import selectors
import time
from functools import partial
from typing import Any

from gunicorn.workers.gthread import ThreadWorker


class Connections(ThreadWorker):
    def enqueue_req(self, conn: Any) -> None:
        """Begin to read a request, or wait for the first: as gunicorn does after its five seconds.

        Runs in the thread that accepts.
        """
        if conn.initialized or conn.data_ready:
            super().enqueue_req(conn)
            return
        conn.sock.setblocking(False)
        conn.timeout = time.monotonic() + self.cfg.keepalive
        self.pending_conns.append(conn)
        heard = partial(self.on_pending_socket_readable, conn)
        self.poller.register(conn.sock, selectors.EVENT_READ, heard)
