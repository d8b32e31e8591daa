"""The floor's server: `executemany` into SQLite, as durable as Villi's, and nothing else.

python -m bench.floor_server <port> <folder>
"""

import json
import sqlite3
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Floor(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    file: sqlite3.Connection

    def do_GET(self) -> None:
        if self.path == "/page":
            return self._answer(b"<!doctype html><title>floor</title>", "text/html")
        rows = self.file.execute("SELECT id, doc FROM row ORDER BY id").fetchall()
        return self._answer(json.dumps([{"id": i, "doc": json.loads(d)} for i, d in rows]).encode())

    def do_POST(self) -> None:
        rows = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with self.file:
            self.file.execute("BEGIN IMMEDIATE")
            made = [(row["id"], json.dumps(row["doc"])) for row in rows]
            self.file.executemany("INSERT OR REPLACE INTO row VALUES (?, ?)", made)
        self._answer(b"{}")

    def do_DELETE(self) -> None:
        with self.file:
            self.file.execute("DELETE FROM row")
        self._answer(b"{}")

    def _answer(self, body: bytes, kind: str = "application/json") -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def main() -> None:
    port, folder = int(sys.argv[1]), Path(sys.argv[2])
    Floor.file = sqlite3.connect(folder / "floor.db", isolation_level=None, check_same_thread=False)
    for pragma in ("journal_mode=WAL", "synchronous=FULL"):
        Floor.file.execute(f"PRAGMA {pragma}")
    Floor.file.execute("CREATE TABLE IF NOT EXISTS row (id TEXT PRIMARY KEY, doc TEXT)")
    ThreadingHTTPServer(("127.0.0.1", port), Floor).serve_forever()


if __name__ == "__main__":
    main()
