/// The script of a chapter's page: it sorts and filters tables. Without it the page
/// shows the same.
enum HTMLScript {
  /// The script.
  package static let text = """
    "use strict";
    for (const table of document.querySelectorAll("table[data-sort]")) {
      const body = table.tBodies[0], rows = [...body.rows], heads = [...table.tHead.rows[0].cells];
      const key = (row, column) => {
        const cell = row.cells[column];
        return "key" in cell.dataset ? Number(cell.dataset.key) : cell.textContent;
      };
      const compare = (a, b) => typeof a === "number" && typeof b === "number"
        ? a - b : String(a).localeCompare(String(b), document.documentElement.lang);
      heads.forEach((head, column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.title = table.dataset.sort;
        button.setAttribute("aria-label", `${head.textContent}: ${table.dataset.sort}`);
        head.append(button);
        button.addEventListener("click", () => {
          const next = {none: "ascending", ascending: "descending", descending: "none"};
          const order = next[head.getAttribute("aria-sort") || "none"];
          for (const other of heads) other.removeAttribute("aria-sort");
          if (order === "none") {
            body.append(...rows);
          } else {
            head.setAttribute("aria-sort", order);
            const sign = order === "ascending" ? 1 : -1;
            const plain = rows.filter(row => !row.className);
            plain.sort((a, b) => sign * compare(key(a, column), key(b, column)));
            body.append(...plain);
          }
          // Sums stand below their own rows only in the first order.
          for (const row of rows) if (row.className) row.style.display = order === "none" ? "" : "none";
        });
      });
      if (!table.dataset.filter) continue;
      const label = document.createElement("label"), input = document.createElement("input");
      label.className = "filter";
      input.type = "search";
      label.append(table.dataset.filter, input);
      table.parentElement.before(label);
      input.addEventListener("input", () => {
        const wanted = input.value.toLowerCase();
        for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(wanted);
      });
    }

    """
}
