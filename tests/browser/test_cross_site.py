"""A real page of somebody else, in the same browser, attacks every address: none is answered.

It stands on another port of this machine: under the server's own name (the browser then sends our
cookie with what it asks) and under another one.
"""

import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.browser.chromium import window
from tests.web.routes import routes

ADDRESSES = [one.path for one in routes() if not one.path.startswith("/open/")]
_PAGE = """<!doctype html><title>attacking</title><body><script>
const target = %s, addresses = %s;
const told = {key: "00000000-0000-4000-8000-000000000000", on: "2026-11-01", values: {pain: 9},
  pain: 9, name: "x", medicines: "x", is_meant: "on", number: "1"};
const sent = [];
const form = (to, kind) => {
  const frame = document.createElement("iframe");
  frame.name = "f" + Math.random();
  document.body.append(frame);
  const held = document.createElement("form");
  Object.assign(held, {method: "post", action: target + to, enctype: kind, target: frame.name});
  for (const [name, value] of Object.entries(told)) {
    const one = document.createElement("input");
    Object.assign(one, {type: "hidden", name, value});
    held.append(one);
  }
  document.body.append(held);
  sent.push(new Promise((done) => { frame.onload = done; setTimeout(done, 3000); }));
  held.submit();
};
const loads = (kind, name, to) => {
  const one = document.createElement(kind);
  sent.push(new Promise((done) => { one.onload = one.onerror = done; setTimeout(done, 3000); }));
  one[name] = target + to;
  document.body.append(one);
};
const ask = (to, how) => sent.push(fetch(target + to, {credentials: "include", ...how})
  .then((got) => { window.readable = (window.readable ?? 0) + (got.type !== "opaque"); })
  .catch(() => {}));
const kinds = ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data"];
for (const [n, to] of addresses.entries()) {
  form(to, to.startsWith("/api/") ? "text/plain" : kinds[n %% 3]);
  const body = JSON.stringify(told);
  ask(to, {method: "POST", mode: "no-cors", body});
  ask(to, {method: "POST", mode: "cors", body, headers: {"Content-Type": "application/json"}});
  ask(to, {mode: "no-cors"});
  ask(to, {mode: "cors"});
  navigator.sendBeacon(target + to, body);
  loads("img", "src", to);
  if (n %% 4 === 0) loads("iframe", "src", to);
  loads("script", "src", to);
}
Promise.all(sent).then(() => { document.title = "done"; });
</script>"""


@pytest.fixture
def attacker(own_server):
    page = (_PAGE % (json.dumps(own_server.origin), json.dumps(ADDRESSES))).encode()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, *_told):
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


def state(server):
    return hashlib.sha256((server.home / "secondline.sqlite3").read_bytes()).hexdigest()


def logged(server):
    """The lines that the server wrote of each request."""
    told = server.log.read_text(encoding="utf-8").splitlines()
    return [json.loads(one) for one in told if one.startswith("{")]


@pytest.mark.parametrize("name", ["secondline.localhost", "evil.localhost"])
def test_a_page_of_somebody_else_gets_and_changes_nothing(
    chromium, own_server, own_key, attacker, name
):
    before = state(own_server)
    with window(chromium, own_server, key=own_key) as held:
        assert held.go("/") == 200  # the person is in, and has the cookie
        held.page.wait_for_load_state("networkidle")
        n_before = len(logged(own_server))
        held.page.goto(f"http://{name}:{attacker}/", wait_until="commit")
        held.page.wait_for_function("document.title === 'done'", timeout=90_000)
        readable = held.page.evaluate("() => window.readable ?? 0")

    attacks = logged(own_server)[n_before:]
    assert len(attacks) > 5 * len(ADDRESSES)
    assert {one["method"] for one in attacks} >= {"GET", "POST"}
    assert {one["status"] for one in attacks} == {403}
    assert readable == 0
    assert state(own_server) == before
