"""Looks for text that runs into other text in a chapter's page, at three widths.

The page stands in a frame: the window of Chromium itself is never narrower than 500
pixels, whatever it is told.
"""

import html
import json
import re
import subprocess
from pathlib import Path

WIDTHS = (1280, 768, 390)
PROBE = Path(__file__).with_name("page_boxes.js")

FRAME = """<!DOCTYPE html><meta charset="utf-8"/>
<iframe style="width:{width}px;height:1600px;border:0" srcdoc="{page}"></iframe>
<script>
window.addEventListener("message", event => {{ document.title = "FAULTS " + event.data; }});
</script>
"""
CALL = """<script>
window.addEventListener("load", () => parent.postMessage(JSON.stringify({probe}), "*"));
</script></body>"""


def faults(path, width, work):
    """The sentences about one page at one width."""
    probe = PROBE.read_text(encoding="utf-8").split("\n", 2)[2].strip()
    page = path.read_text(encoding="utf-8").replace("</body>", CALL.format(probe=probe))
    frame = work / f"frame-{width}.html"
    frame.write_text(FRAME.format(width=width, page=html.escape(page)), encoding="utf-8")
    dom = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--window-size=1400,1700",
         "--virtual-time-budget=20000", "--dump-dom", frame.as_uri()],
        check=True, capture_output=True, text=True, timeout=180).stdout
    title = re.search(r"<title>FAULTS (.*?)</title>", dom, re.DOTALL)
    assert title, "the probe of the page's boxes did not run to its end"
    return json.loads(html.unescape(title.group(1)))


def check_boxes(path, work):
    """Fails if a word is broken, leaves its cell or runs into another one."""
    for width in WIDTHS:
        found = faults(path, width, work)
        assert not found, f"{width} wide: {len(found)} faults, such as {found[:5]}"
