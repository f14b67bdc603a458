// Looks for text that runs into other text, or out of its place, in a chapter's page.
// Gives a list of sentences; run in the page itself.
(() => {
  const faults = [];
  const tell = (text, fault) => faults.push(`"${text.trim().slice(0, 40)}" ${fault}`);
  const lines = range => [...range.getClientRects()].filter(box => box.width > 0.5);

  // Words, each with the boxes of its lines. A hyphen, a dash or a slash may end a line.
  function words(element) {
    const found = [], walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const match of node.data.matchAll(/[^\s\-–—\/]+[\-–—\/]?/g)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const boxes = lines(range);
        if (boxes.length) found.push({text: match[0], boxes, element: node.parentElement});
      }
    }
    return found;
  }
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

  for (const table of document.querySelectorAll("table")) {
    const box = table.parentElement;
    for (const cell of table.querySelectorAll("th, td")) {
      const edge = cell.getBoundingClientRect();
      for (const word of words(cell)) {
        if (word.boxes.some(line => line.top > word.boxes[0].top + 2)) tell(word.text, "is broken inside");
        // Two pixels of air, so that numbers beside each other never touch.
        if (word.boxes.some(line => line.left < edge.left + 2 || line.right > edge.right - 2))
          tell(word.text, "leaves its cell");
      }
      if (cell.classList.contains("number") && cell.tagName === "TD") {
        const range = document.createRange();
        range.selectNodeContents(cell);
        if (lines(range).some((line, _, all) => line.top > all[0].top + 2))
          tell(cell.textContent, "is a number on two lines");
      }
    }
    for (const button of table.querySelectorAll("th button")) {
      const size = button.getBoundingClientRect(), cell = button.parentElement.getBoundingClientRect();
      if (size.height < 24 || size.width < 24) tell(button.textContent, "is too small to be pressed");
      if (size.width < cell.width - 3) tell(button.textContent, "does not fill its heading");
    }
    if (table.scrollWidth <= box.clientWidth + 1) continue;
    const hint = box.previousElementSibling;
    if (!hint?.classList.contains("hint") || !hint.getBoundingClientRect().height)
      tell(table.caption.textContent, "can be moved, and nothing says so");
    box.scrollLeft = table.scrollWidth;
    const row = table.tBodies[0].rows[0], edge = box.getBoundingClientRect();
    const held = [...row.cells].filter(cell => {
      const place = cell.getBoundingClientRect();
      return cell.classList.contains("stays") && place.left >= edge.left - 1 && place.right <= edge.right + 1;
    });
    if (!held.length) tell(table.caption.textContent, "moves what its rows are called out of the window");
    if (held.length && held[held.length - 1].getBoundingClientRect().right > edge.left + edge.width * 0.75)
      tell(table.caption.textContent, "leaves no room beside what its rows are called");
    box.scrollLeft = 0;
  }

  for (const picture of document.querySelectorAll("svg")) {
    const edge = picture.getBoundingClientRect();
    const texts = [...picture.querySelectorAll("text")];
    texts.forEach((text, position) => {
      const place = text.getBoundingClientRect();
      if (place.left < edge.left - 1 || place.right > edge.right + 1) tell(text.textContent, "leaves its picture");
      for (const other of texts.slice(position + 1))
        if (meet(place, other.getBoundingClientRect())) tell(text.textContent, `runs into "${other.textContent}"`);
    });
  }

  const width = document.documentElement.clientWidth;
  for (const word of words(document.body)) {
    if (word.element.closest("table, svg, script, [hidden]")) continue;
    if (word.boxes.some(line => line.left < -1 || line.right > width + 1)) tell(word.text, "leaves the page");
  }
  return [...new Set(faults)];
})()
