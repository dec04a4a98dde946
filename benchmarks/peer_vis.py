"""vis-timeline in headless Chromium: a page that times its frames and sends them back."""

from __future__ import annotations

import json
import subprocess
import tempfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

WAYS = {
    "plain": "{}",
    "tuned": "{stack: false, showCurrentTime: false, margin: {item: 0, axis: 0}}",
}
_LONGEST = 240  # seconds that a page may take
_PAGE = """<!doctype html><meta charset="utf-8">
<style>body {{ margin: 0 }} #box {{ width: 1200px; height: 240px }}
.bare {{ width: 4px; height: 4px }}</style>
<div id="box"></div><script src="/vis.js"></script><script>
const things = {things}, tuned = {tuned}, rounds = {rounds};
const day = 86400000, epoch = 719163;
const at = ordinal => new Date((ordinal - epoch) * day);
const items = things.entries.map(([ordinal, kind], id) => tuned
  ? {{id, start: at(ordinal), content: "", type: "point", className: "bare"}}
  : {{id, start: at(ordinal), content: kind}});
const first = things.entries[0][0], last = things.entries[items.length - 1][0];
const options = Object.assign({options}, {{height: 240, start: at(first), end: at(last)}});
const turn = () => new Promise(done => setTimeout(done, 50));
async function run() {{
  const line = new vis.Timeline(
    document.getElementById("box"), new vis.DataSet(items), options);
  line.redraw(); await turn();
  const found = [];
  for (let number = 0; number <= rounds; number++) {{
    const start = first + 0.0007 * number * (last - first);
    const begun = performance.now();
    line.setWindow(at(start), at(start + 0.98 * (last - first)), {{animation: false}});
    line.redraw();
    document.body.offsetHeight;  // lays the page out; painting it is not counted
    found.push((performance.now() - begun) / 1000);
    await turn();
  }}
  const drawn = document.querySelectorAll(".vis-item").length;
  await fetch("/found", {{method: "POST", body: JSON.stringify([found.slice(1), drawn])}});
}}
run().catch(error => fetch("/found", {{method: "POST", body: JSON.stringify("" + error)}}));
</script>"""


def frames(
    browser: str, script: Path, file: Path, way: str, rounds: int
) -> tuple[list[float], int]:
    """Return the seconds of each frame and how many items were in the page.

    Raises RuntimeError where the page fails, or does not answer in time.
    """
    page = _PAGE.format(
        things=file.read_text("utf-8"),
        tuned=json.dumps(way == "tuned"),
        rounds=rounds,
        options=WAYS[way],
    )
    with _Server(page.encode(), script.read_bytes()) as server:
        found = server.answer(browser)
    if not isinstance(found, list):
        raise RuntimeError(f"vis-timeline: {found or 'no answer'}")
    return list(found[0]), int(found[1])


class _Server(HTTPServer):
    """Hands out the page and its script on this machine alone, and takes the answer."""

    def __init__(self, page: bytes, script: bytes) -> None:
        super().__init__(("127.0.0.1", 0), _Asked)
        self.pages = {"/": (page, "text/html"), "/vis.js": (script, "text/javascript")}
        self.found: Any = None
        self.answered = False
        self.timeout = _LONGEST

    def answer(self, browser: str) -> Any:
        """Show the page in a browser of its own, and return what it found."""
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            shown = subprocess.Popen(
                [
                    browser,
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    f"--user-data-dir={profile}",
                    "--window-size=1280,400",
                    f"http://127.0.0.1:{self.server_port}/",
                ],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            try:
                while not self.answered and not self.gave_up:
                    self.handle_request()
            finally:
                shown.terminate()
                shown.wait(30)
        return self.found

    gave_up = False

    def handle_timeout(self) -> None:
        """Wait no longer."""
        self.gave_up = True


class _Asked(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        """Hand out the page or its script."""
        body, kind = self.server.pages.get(self.path, (b"", "text/plain"))
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self) -> None:
        """Take what the page found."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.found, self.server.answered = json.loads(body), True
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_words: object) -> None:
        """Say nothing."""
