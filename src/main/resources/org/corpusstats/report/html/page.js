"use strict";
/* What all sections share: the data, elements, numbers, colours. Nothing of a text is ever markup. */
const Report = (() => {
  // Where the browser enforces trusted types, HTML may be emptied, and nothing else.
  if (window.trustedTypes && trustedTypes.createPolicy) {
    trustedTypes.createPolicy("default", { createHTML: text => (text === "" ? text : null) });
  }

  const parsed = {};

  /** The data of a section, parsed when it is first asked for. */
  function data(name) {
    if (!(name in parsed)) {
      const block = document.getElementById("data-" + name);
      parsed[name] = JSON.parse(block.textContent);
      block.remove();
    }
    return parsed[name];
  }

  /** The rows of a table as objects. */
  function rows(table) {
    const names = table.columns.map(column => column.name);
    return table.rows.map(cells => {
      const row = {};
      names.forEach((name, place) => { row[name] = cells[place]; });
      return row;
    });
  }

  /** What is kept by names of the corpus, of which one may be "constructor". */
  function byName(object) {
    return new Map(Object.entries(object));
  }

  function append(parent, child) {
    if (Array.isArray(child)) {
      child.forEach(each => append(parent, each));
    } else if (child !== null && child !== undefined && child !== false) {
      parent.append(child instanceof Node ? child : document.createTextNode(String(child)));
    }
  }

  /** An element. Attributes are ours; texts are children, which become text nodes. */
  function el(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name === "on") {
        for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
      } else if (value === true) {
        element.setAttribute(name, "");
      } else if (value !== false && value !== null && value !== undefined) {
        element.setAttribute(name, String(value));
      }
    }
    append(element, children);
    return element;
  }

  /** A name of the corpus, which may be written in another direction than the page. */
  function name(text) {
    return el("bdi", { dir: "auto" }, text);
  }

  const minus = text => text.replace("-", "−");
  const whole = new Intl.NumberFormat("en");

  function count(value) {
    return value === null || value === undefined ? "" : whole.format(value);
  }

  function decimal(value, digits = 2) {
    return value === null || value === undefined ? "" : minus(Number(value).toFixed(digits));
  }

  /** A count that chance would give: one that would round to nothing is not 0. */
  function expected(value) {
    return value > 0 && value < 0.005 ? "<0.01" : decimal(value);
  }

  function signed(value) {
    if (value === null || value === undefined) return "";
    const text = decimal(value);
    return Number(text.replace("−", "-")) === 0 ? "0.00" : value > 0 ? "+" + text : text;
  }

  /** A small chance: 0.03, below 0.001 its power of ten. */
  function chance(value) {
    if (value === null || value === undefined) return "";
    if (value === 0) return "<10⁻³²³";
    if (value >= 0.001) return value.toFixed(3);
    return "10" + [...String(Math.ceil(Math.log10(value)))].map(c => "⁰¹²³⁴⁵⁶⁷⁸⁹"[c] || "⁻").join("");
  }

  const unitFormat = {
    year: { year: "numeric" },
    quarter: { year: "numeric", month: "short" },
    month: { year: "numeric", month: "short" },
  };

  function period(start, unit) {
    const format = unitFormat[unit] || { year: "numeric", month: "short", day: "numeric" };
    return new Date(start + "T00:00:00Z").toLocaleDateString("en-GB", { ...format, timeZone: "UTC" });
  }

  /** PERSON and STATE_OR_PROVINCE in plain words. */
  function kind(type) {
    return String(type).toLowerCase().replaceAll("_", " ");
  }

  const plurals = { person: "People", country: "Countries", city: "Cities", nationality: "Nationalities", ideology: "Ideologies", state_or_province: "States and provinces", misc: "Miscellaneous" };

  /** The heading of a type. */
  function kinds(type) {
    const plain = kind(type);
    return plurals[String(type).toLowerCase()] || plain.charAt(0).toUpperCase() + plain.slice(1) + "s";
  }

  const probe = document.getElementById("announcer");

  /** A colour of the theme as it is now, for drawings that know no variables. */
  function colour(variable) {
    probe.style.color = "var(--" + variable + ")";
    const resolved = getComputedStyle(probe).color;
    probe.style.color = "";
    return resolved;
  }

  function announce(text) {
    document.getElementById("announcer").textContent = text;
  }

  /** Offers a text as a file. */
  function save(file, text) {
    const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    const link = el("a", { href: url, download: file });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }

  function csvCell(text) {
    return /[",\r\n]|^\s|\s$|^#/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  }

  /** Rows as CSV; what a spreadsheet would take for a formula gets an apostrophe. */
  function csv(names, cells) {
    const safe = value =>
      value === null || value === undefined
        ? ""
        : typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? "'" + value : String(value);
    return [names, ...cells].map(row => row.map(cell => csvCell(safe(cell))).join(",") + "\r\n").join("");
  }

  const sections = {};

  /** What draws a section into its body when it comes near the screen. */
  function section(id, draw) {
    sections[id] = draw;
  }

  return {
    data, rows, byName, el, name, count, decimal, expected, signed, chance, period, kind, kinds, colour, announce, save, csv, csvCell,
    section, sections,
  };
})();
