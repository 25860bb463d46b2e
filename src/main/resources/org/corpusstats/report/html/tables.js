/* Tables that are sorted, filtered, copied and saved. */
(() => {
  const { el } = Report;
  const FIRST = 20;
  const MORE = 100;
  const FEW = 8;

  const asText = {
    text: value => (value === null || value === undefined ? "" : String(value)),
    long: value => (value === null || value === undefined ? "" : String(value)),
    count: Report.count,
    decimal: value => Report.decimal(value),
    expected: Report.expected,
    signed: Report.signed,
    share: value => (value === null || value === undefined ? "" : Report.decimal(value * 100, 1) + " %"),
    chance: Report.chance,
    kind: Report.kind,
  };
  const isText = column => ["text", "long", "kind"].includes(column.kind || "text");

  function compare(a, b) {
    const none = value => value === null || value === undefined || value === "";
    if (none(a) || none(b)) return none(a) - none(b) || 0;
    return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en");
  }

  /** Nulls come last in both directions. */
  function sorted(rows, name, descending) {
    const none = row => row[name] === null || row[name] === undefined;
    return [...rows].sort((a, b) =>
      none(a) || none(b) ? none(a) - none(b) : (descending ? -1 : 1) * compare(a[name], b[name]));
  }

  /**
   * A table of a figure.
   *   data      columns with definitions, rows, total
   *   columns   those that are shown: name, label, kind, draw(row) for a drawing or an element
   *   label     what the table is, for those who do not see it
   *   file      name of the download, which has all columns
   *   sort      [name, descending] to begin with
   *   keep      row => whether it is shown, besides what is typed
   *   unfold    row => element below the row; makes the first column a button
   *   most      how the rows were chosen, in words: "the most frequent"
   */
  Report.table = given => {
    const all = given.rows || Report.rows(given.data);
    const definitions = Object.fromEntries(given.data.columns.map(column => [column.name, column.definition]));
    const searched = given.columns.filter(isText).map(column => column.name).concat(given.searched || []);
    let order = given.sort || [null, false];
    let most = given.first || FIRST;
    let wanted = "";
    let keep = given.keep || (() => true);
    let columns = given.columns;

    const head = el("tr");
    const body = el("tbody");
    const below = el("div", { class: "below" });
    const search = el("input", { type: "search", autocomplete: "off", on: { input: () => { wanted = search.value.trim().toLocaleLowerCase(); draw(); } } });

    function matching() {
      const rows = all.filter(row =>
        keep(row) && (!wanted || searched.some(name => String(row[name] ?? "").toLocaleLowerCase().includes(wanted))));
      return order[0] ? sorted(rows, order[0], order[1]) : rows;
    }

    function header(column) {
      const figure = !isText(column) && !column.draw;
      const cell = el("th", { scope: "col", class: figure || column.right ? "figure" : null });
      const definition = column.definition || definitions[column.name];
      if (column.fixed) {
        cell.append(column.label);
        return cell;
      }
      const chosen = order[0] === column.name;
      cell.setAttribute("aria-sort", chosen ? (order[1] ? "descending" : "ascending") : "none");
      const button = el("button", { type: "button", class: "sort", on: { click: () => {
        order = [column.name, order[0] === column.name ? !order[1] : !isText(column)];
        heads();
        draw();
        head.querySelector('[data-column="' + column.name + '"]').focus();
      } }, "data-column": column.name }, column.label);
      cell.append(Report.define(button, definition));
      return cell;
    }

    function heads() {
      head.replaceChildren(...columns.map(header));
    }

    function cell(row, column, first) {
      const text = (asText[column.kind || "text"])(row[column.name]);
      const content = column.draw ? column.draw(row) : isText(column) ? Report.name(text) : text;
      if (first) {
        return el("th", { scope: "row" }, content);
      }
      const figure = !isText(column) && !column.draw;
      const style = column.drawing ? "drawing" : figure || column.right ? "figure" : column.kind === "long" ? "long" : column.wide ? "text" : null;
      return el("td", { class: style }, content);
    }

    function line(row) {
      const cells = columns.map((column, place) => cell(row, column, place === 0));
      const made = el("tr", null, cells);
      if (given.unfold) {
        const button = el("button", { type: "button", class: "plain", "aria-expanded": "false" }, ...cells[0].childNodes);
        button.addEventListener("click", () => {
          const open = button.getAttribute("aria-expanded") === "true";
          button.setAttribute("aria-expanded", String(!open));
          made.classList.toggle("opened", !open);
          if (open) {
            made.nextElementSibling.remove();
          } else {
            made.after(el("tr", null, el("td", { class: "unfolded", colspan: columns.length }, given.unfold(row))));
          }
        });
        cells[0].replaceChildren(button);
      }
      return made;
    }

    function draw() {
      const rows = matching();
      body.replaceChildren(...rows.slice(0, most).map(line));
      const total = given.data.total;
      const said = all.length < total
        ? `${given.most || "the first"} ${Report.count(all.length)} of ${Report.count(total)}`
        : Report.count(all.length);
      const shown = Math.min(most, rows.length);
      below.replaceChildren(
        el("span", { role: "status" }, rows.length === all.length
          ? `${Report.count(shown)} shown of ${said}`
          : `${Report.count(shown)} shown of ${Report.count(rows.length)} that match, among ${said}`));
      if (rows.length > most) {
        below.append(el("button", { type: "button", class: "action", on: { click: () => { most += MORE; draw(); } } }, "Show more"));
      }
    }

    function exported() {
      const names = given.data.columns.map(column => column.name);
      return [names, matching().map(row => names.map(name => row[name]))];
    }

    async function copy() {
      const text = [columns.filter(c => !c.fixed).map(c => c.label), ...matching().map(row =>
        columns.filter(c => !c.fixed).map(c => String(row[c.name] ?? "").replace(/[\t\r\n]+/g, " ")))]
        .map(cells => cells.join("\t")).join("\n");
      try {
        await navigator.clipboard.writeText(text);
        Report.announce("Copied");
      } catch (refused) {
        Report.announce("The browser does not allow to copy; save the file instead");
      }
    }

    const tools = el("div", { class: "tools" },
      given.tools || [],
      all.length > FEW ? el("label", null, "Filter", search) : [],
      el("span", { class: "downloads" },
        el("button", { type: "button", class: "action", on: { click: copy } }, "Copy"),
        el("button", { type: "button", class: "action", "data-file": given.file, on: { click: () => Report.save(given.file, Report.csv(...exported())) } }, "Save CSV")));
    const table = el("table", null, el("caption", { class: "unseen" }, given.label), el("thead", null, head), body);
    const scroll = el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": given.label }, table);
    heads();
    draw();
    const element = el("div", { class: "table" }, tools, scroll, below);
    return {
      element,
      keep(condition) { keep = condition; draw(); },
      sort(name, descending) { order = [name, descending]; heads(); draw(); },
      show(newColumns) { columns = newColumns; heads(); draw(); },
    };
  };

  /** A figure: a heading, a sentence, the drawing. */
  Report.figure = (title, caption, ...content) =>
    el("figure", null, title && el("h3", null, title), caption && el("figcaption", null, caption), content);

  /** A download of the rows of a drawing. */
  Report.download = (file, data, label = "Save CSV") =>
    el("button", { type: "button", class: "action", "data-file": file, on: { click: () =>
      Report.save(file, Report.csv(data.columns.map(column => column.name), data.rows)) } }, label);

  /** Buttons of which one is pressed. */
  Report.chips = (label, choices, chosen, choose) => {
    const buttons = choices.map(([value, text]) => el("button", { type: "button", "aria-pressed": String(value === chosen), on: { click: event => {
      buttons.forEach(button => button.setAttribute("aria-pressed", String(button === event.currentTarget)));
      choose(value);
    } } }, text));
    return el("div", { class: "chips", role: "group", "aria-label": label }, buttons);
  };

  /** A choice of one of many. */
  Report.select = (label, choices, chosen, choose) => {
    const select = el("select", { on: { change: () => choose(select.value) } },
      choices.map(([value, text]) => el("option", { value, selected: value === chosen }, text)));
    return el("label", null, label, select);
  };
})();
