"""Draws a chart as Mermaid does in Chromium, and compares it with the roadmap."""

import html
import importlib.util
import json
import re
import subprocess
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from csv_tables import rows

PAGE = """<!doctype html><meta charset="utf-8"><title>running</title><div id="chart"></div>
<script type="module">
import { mermaid } from "./mermaid/index.js";
const text = CHART;
try {
  mermaid.initialize({ startOnLoad: false });
  await mermaid.parse(text);
  const { svg } = await mermaid.render("drawn", text);
  document.getElementById("chart").innerHTML = svg;
  const chart = await mermaid.mermaidAPI.getDiagramFromText(text);
  const year = moment => moment.getFullYear();
  document.title = "DONE " + JSON.stringify({
    bars: document.querySelectorAll("#chart rect.task").length,
    today: document.querySelectorAll("#chart line.today").length,
    active: document.querySelectorAll("#chart rect.task[class*=active]").length,
    drawn: [...document.querySelectorAll("#chart text[class*=taskText]")].map(one => one.textContent),
    tasks: chart.db.getTasks().map(one => [
      one.section, one.task, year(one.startTime), year(one.endTime)]),
  });
} catch (fault) { document.title = "FAULT " + JSON.stringify(String(fault)); }
</script>"""

# What stands in place of the marks that Mermaid reads.
LOOKALIKES = str.maketrans("∶；＃％‹›″ˋ❴❵＆", ":;#%<>\"`{}&")

WITHOUT_DIMENSION = {"id": "Tanpa dimensi", "en": "Without a dimension"}


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def draw(text):
    """What Mermaid makes of a chart. Modules load from a server only, here one on this
    machine that ends with the page."""
    package = Path(importlib.util.find_spec("nicegui").origin).parent
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "mermaid").symlink_to(package / "elements/mermaid/dist")
        page = PAGE.replace("CHART", json.dumps(text).replace("<", "\\u003c"))
        (work / "page.html").write_text(page, encoding="utf-8")
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            dom = subprocess.run(
                ("chromium", "--headless", "--no-sandbox", "--disable-gpu",
                 f"--user-data-dir={work}/profile", "--window-size=1600,1200",
                 "--virtual-time-budget=30000", "--dump-dom",
                 f"http://127.0.0.1:{server.server_port}/page.html"),
                check=True, capture_output=True, text=True, timeout=120).stdout
        finally:
            server.shutdown()
    title = html.unescape(re.search(r"<title>(.*?)</title>", dom, re.S).group(1))
    state, _, facts = title.partition(" ")
    assert state == "DONE", f"Mermaid: {facts or state}"
    return json.loads(facts)


def check(path, scenario, roadmap, language):
    seen = draw(path.read_text(encoding="utf-8"))
    programs = {row["id"]: row for row in rows(scenario / "programs.csv")}
    expected = []
    for row in roadmap:
        program = programs[row["id"]]
        name = (language == "en" and program.get("name_en")) or program["name"]
        star = "★" if (program.get("quick_win") or "").lower() in ("yes", "ya", "true") else "▪"
        expected.append([
            row["dimension"] or WITHOUT_DIMENSION[language], f"{star} {row['id']} {name}",
            int(row["start"]), int(row["finish"]) + 1])
    tasks = [
        [as_written(section), as_written(task), start, end]
        for section, task, start, end in seen["tasks"]]
    assert sorted(tasks) == sorted(expected), difference(tasks, expected)
    assert seen["bars"] == len(roadmap), f"{seen['bars']} bars, {len(roadmap)} programs"
    drawn = [as_written(text) for text in seen["drawn"]]
    assert sorted(drawn) == sorted(task for _, task, _, _ in expected), "other names are drawn"
    stars = sum(task.startswith("★") for task in drawn)
    assert seen["active"] == stars, f"{seen['active']} active bars, {stars} quick wins"
    assert seen["today"] == 0, "today is marked"
    return f"{seen['bars']} bars, {stars} of quick wins"


def as_written(text):
    """A text as the scenario has it, without the blank that Mermaid leaves at its end."""
    return text.translate(LOOKALIKES).rstrip()


def difference(tasks, expected):
    return f"{[task for task in tasks if task not in expected][:3]} for " \
        f"{[task for task in expected if task not in tasks][:3]}"
