/// The script of a chapter's page: it sorts and filters tables, and adds up what a
/// filter leaves. Without it the page shows the same.
enum HTMLScript {
  /// The script.
  package static let text = """
    "use strict";
    const language = document.documentElement.lang;

    // A sum is written anew only if its column is understood: the sum of all rows, as the
    // script adds it up and spells it, is what stands there.
    function speller(cell) {
      const marks = new Intl.NumberFormat(language).formatToParts(1.5);
      const mark = marks.find(part => part.type === "decimal").value;
      const text = cell.textContent, digits = text.includes(mark) ? text.split(mark)[1].length : 0;
      const printed = Number(text.replace(/[^0-9]/g, "")), key = Number(cell.dataset.key);
      if (!printed || !key) return null;
      const unit = 10 ** Math.round(Math.log10(Math.abs(key) / printed));
      const style = {minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: true};
      const form = new Intl.NumberFormat(language, style);
      const spell = sum => sum ? form.format(Math.round(sum / unit) / 10 ** digits) : "–";
      return spell(key) === text ? spell : null;
    }
    function sum(rows, column) {
      return rows.reduce((sum, row) => sum + Number(row.cells[column].dataset.key), 0);
    }
    function sumCells(row, parts) {
      return [...row.cells].map((cell, column) => {
        if (!("key" in cell.dataset)) return {cell, text: cell.textContent, spell: null};
        const isSum = parts.every(part => "key" in part.cells[column].dataset)
          && sum(parts, column) === Number(cell.dataset.key);
        const spell = isSum ? speller(cell) || (cell.dataset.key === "0" ? () => cell.textContent : null) : null;
        return {cell, text: cell.textContent, spell, column};
      });
    }

    for (const table of document.querySelectorAll("table[data-sort]")) {
      const box = table.parentElement, body = table.tBodies[0];
      const rows = [...body.rows], heads = [...table.tHead.rows[0].cells];
      const plain = rows.filter(row => !row.className);
      const sums = [];
      let group = [];
      for (const row of rows) {
        if (!row.className) { group.push(row); continue; }
        sums.push({row, parts: group, cells: sumCells(row, group)});
        group = [];
      }
      for (const row of table.tFoot ? table.tFoot.rows : [])
        sums.push({row, parts: plain, cells: sumCells(row, plain)});
      let wanted = "", order = "none", sorted = 0;

      const key = (row, column) => {
        const cell = row.cells[column];
        return "key" in cell.dataset ? Number(cell.dataset.key) : cell.textContent;
      };
      const compare = (a, b) => typeof a === "number" && typeof b === "number"
        ? a - b : String(a).localeCompare(String(b), language);
      const show = () => {
        if (order === "none") {
          body.append(...rows);
        } else {
          const sign = order === "ascending" ? 1 : -1;
          const place = (a, b) => sign * compare(key(a, sorted), key(b, sorted));
          body.append(...[...plain].sort(place));
        }
        for (const row of plain) row.hidden = !row.textContent.toLowerCase().includes(wanted);
        for (const {row, parts, cells} of sums) {
          const left = parts.filter(part => !part.hidden);
          const isAll = left.length === parts.length;
          for (const {cell, text, spell, column} of cells) {
            if (!("key" in cell.dataset) || isAll) cell.textContent = text;
            else cell.textContent = spell ? spell(sum(left, column)) : "";
          }
          // Sums stand below their own rows only in the first order.
          row.hidden = !left.length || (!isAll && !cells.some(({spell}) => spell))
            || (order !== "none" && row.className !== "");
        }
      };

      heads.forEach((head, column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.title = table.dataset.sort;
        button.setAttribute("aria-label", `${head.textContent}: ${table.dataset.sort}`);
        head.append(button);
        button.addEventListener("click", () => {
          const next = {none: "ascending", ascending: "descending", descending: "none"};
          order = next[head.getAttribute("aria-sort") || "none"];
          sorted = column;
          for (const other of heads) other.removeAttribute("aria-sort");
          if (order !== "none") head.setAttribute("aria-sort", order);
          show();
        });
      });

      if (table.dataset.filter) {
        const label = document.createElement("label"), input = document.createElement("input");
        const told = document.createElement("output");
        label.className = "filter";
        input.type = "search";
        label.append(table.dataset.filter, input, told);
        box.before(label);
        input.addEventListener("input", () => {
          wanted = input.value.trim().toLowerCase();
          show();
          const left = plain.filter(row => !row.hidden).length;
          told.textContent = wanted
            ? table.dataset.shown.replace("{shown}", left).replace("{all}", plain.length) : "";
        });
      }

      // The columns that name the rows stay beside each other; where the window is too
      // narrow for all, only the last one of them.
      const hint = document.createElement("p");
      hint.className = "hint";
      hint.textContent = table.dataset.scroll;
      box.before(hint);
      const names = heads.filter(head => head.classList.contains("stays"));
      const place = () => {
        const isWider = table.scrollWidth > box.clientWidth + 1;
        hint.hidden = !isWider;
        box.classList.toggle("wider", isWider);
        const widths = names.map(head => head.offsetWidth);
        let room = box.clientWidth * 0.6, first = names.length;
        while (first > 0 && (first === names.length || widths[first - 1] <= room)) {
          first -= 1;
          room -= widths[first];
        }
        let left = 0;
        names.forEach((head, position) => {
          const isHeld = isWider && position >= first;
          for (const row of table.rows) {
            const cell = row.cells[head.cellIndex];
            cell.style.position = isHeld ? "" : "static";
            cell.style.left = isHeld ? `${left}px` : "";
          }
          if (isHeld) left += widths[position];
        });
      };
      place();
      window.addEventListener("resize", place);
      window.addEventListener("beforeprint", () => { hint.hidden = true; });
      window.addEventListener("afterprint", place);
    }

    """
}
