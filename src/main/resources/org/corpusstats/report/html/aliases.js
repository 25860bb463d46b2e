/* Names to split, merge or drop; what was decided is saved as files for the next run. */
Report.section("aliases", body => {
  const { el, count } = Report;
  const { proposals, aliases, changes, keys, aliasesHeader } = Report.data("aliases");
  const spellings = Report.rows(aliases);
  const canonical = [...new Map(spellings.map(row => [row.entity_id, row.name])).values()];
  const oneLine = text => text.replace(/[\s\p{Z}]+/gu, " ").trim();
  const isName = text => /[\p{L}\p{N}]/u.test(text);
  const known = Report.byName(keys);
  const key = name => known.get(name) || known.get(oneLine(name)) || oneLine(name).toLocaleLowerCase();

  // One decision for each name: a name may not be dropped and joined at once.
  const decisions = new Map();

  /** Whether aliases from a name on lead to another. */
  function leadsTo(from, to) {
    const seen = new Set();
    for (let at = from; at !== undefined && !seen.has(at);) {
      if (at === to) return true;
      seen.add(at);
      const next = decisions.get(at);
      at = next && next.what === "merge" ? key(next.canonical) : undefined;
    }
    return false;
  }

  function decide(what, name, other) {
    const alias = oneLine(name);
    if (!isName(alias)) {
      Report.announce("A name needs a letter or a digit");
      return;
    }
    if (what === "merge" && leadsTo(key(other), key(alias))) {
      Report.announce("That would lead back to the same name");
      return;
    }
    decisions.set(key(alias), { what, alias, canonical: what === "split" ? alias : other && oneLine(other) });
    Report.announce(what === "drop" ? `${alias} is dropped` : what === "split" ? `${alias} stands apart` : `${alias} is ${other}`);
    draw();
  }

  const row = (...cells) => cells.map(Report.csvCell).join(",");
  function aliasesCsv() {
    return [aliasesHeader, ...[...decisions.values()].filter(d => d.what !== "drop").map(d => row(d.alias, d.canonical, "", ""))].join("\r\n") + "\r\n";
  }
  function killCsv() {
    return ["name,type,scope", ...[...decisions.values()].filter(d => d.what === "drop").map(d => row(d.alias, "", ""))].join("\r\n") + "\r\n";
  }

  /** An option that names a new file after those that made these tables. */
  const { settings } = Report.data("making");
  function withOthers(key, file) {
    const before = (settings[key] || "[]").slice(1, -1).split(", ").filter(given => given);
    return ` --set '${`${key}=[${[...before, file].map(each => JSON.stringify(each)).join(", ")}]`.replaceAll("'", "'\\''")}'`;
  }

  const list = el("ol");
  const files = el("div");
  const state = el("p", { class: "note", role: "status" });
  const save = (file, text) => el("button", { type: "button", class: "action", "data-file": file, on: { click: () => Report.save(file, text()) } }, "Save " + file);
  function draw() {
    const all = [...decisions.values()];
    const kills = all.filter(d => d.what === "drop").length;
    state.textContent = all.length ? `${count(all.length)} decided.` : "Nothing decided yet. Split or drop a name below, or merge two.";
    list.replaceChildren(...[...decisions].map(([id, d]) => el("li", null,
      el("span", null, d.what === "drop" ? ["drop ", Report.name(d.alias)] : d.what === "split" ? [Report.name(d.alias), " stands apart"] : [Report.name(d.alias), " is ", Report.name(d.canonical)]),
      el("button", { type: "button", class: "action", on: { click: () => { decisions.delete(id); draw(); } } }, "Undo"))));
    files.replaceChildren(
      all.length > kills && save("aliases.csv", aliasesCsv) || "", " ",
      kills > 0 && save("kill.csv", killCsv) || "",
      ...all.length ? [el("p", { class: "note" }, "Take them into the next run, or into the same tables made anew, beside the settings that you gave before:"),
        el("pre", { class: "file", tabindex: "0" }, "jobs/corpus-stats aggregate --output OUT" + (all.length > kills ? withOthers("resolve.aliases", "aliases.csv") : "") + (kills ? withOthers("resolve.kill", "kill.csv") : ""))] : []);
  }

  const act = (text, label, listener) => el("button", { type: "button", class: "action", "aria-label": label, on: { click: listener } }, text);
  const actions = ({ alias, name }) => [
    alias !== name && act("Split", `Split ${alias} from ${name}`, () => decide("split", alias)), " ",
    act("Drop", `Drop ${alias}`, () => decide("drop", alias)), " ",
    act("Merge…", `Merge ${alias} with another name`, () => { from.value = alias; into.focus(); }),
  ];

  const from = el("input", { type: "text", list: "known-names", autocomplete: "off", id: "merge-from" });
  const into = el("input", { type: "text", list: "known-names", autocomplete: "off", id: "merge-into" });
  const merge = el("form", { class: "tools", on: { submit: event => {
    event.preventDefault();
    if (from.value && into.value) {
      decide("merge", from.value, into.value);
      from.value = "";
      into.value = "";
    }
  } } }, el("label", null, "Let this name", from), el("label", null, "be", into), el("button", { type: "submit", class: "action" }, "Merge"));

  body.append(el("div", { class: "basket" }, el("h3", null, "Decided"), state, list, files));
  draw();
  body.append(Report.figure("Merge two names", null, merge,
    el("datalist", { id: "known-names" }, canonical.map(name => el("option", { value: name })))));

  function proposed(title, caption, chosen, label, file, button) {
    if (!chosen.length) return;
    const data = {
      columns: ["alias", "canonical", "remark"].map(name => ({ name, definition: null })),
      rows: chosen.map(each => [each.alias, each.canonical, each.remark]), total: chosen.length,
    };
    body.append(Report.figure(title, caption, Report.table({
      data, label, file, first: 10,
      columns: [
        { name: "alias", label: "name", draw: each => Report.name(each.alias) },
        { name: "remark", label: "why", kind: "long" },
        { name: "act", label: "decide", fixed: true, draw: button },
      ],
      searched: ["alias", "canonical"],
    }).element));
  }
  const isSplit = each => each.alias === each.canonical;
  proposed("The least certain merges", "Names that a rule took for another. To split one keeps it apart from all others.",
    proposals.filter(isSplit), "Doubtful merges", "doubtful-merges.csv",
    each => [act("Split", `Split ${each.alias}`, () => decide("split", each.alias)), " ", act("Drop", `Drop ${each.alias}`, () => decide("drop", each.alias))]);
  proposed("Names that look alike", "Different names so far. To merge makes the first the second.",
    proposals.filter(each => !isSplit(each)), "Names that look alike", "look-alikes.csv",
    each => [act("Merge", `Merge ${each.alias} into ${each.canonical}`, () => decide("merge", each.alias, each.canonical)), " ",
      act("Drop", `Drop ${each.alias}`, () => decide("drop", each.alias))]);
  body.append(Report.figure("All spellings of the leading names", null, Report.table({
    data: aliases, rows: spellings, label: "Spellings", file: "spellings.csv", searched: ["alias", "name"],
    columns: [
      { name: "name", label: "name", draw: each => [Report.name(each.name), el("span", { class: "kind" }, Report.kind(each.type))] },
      { name: "alias", label: "written", draw: each => Report.name(each.alias) },
      { name: "mention_count", label: "mentions", kind: "count" },
      { name: "confidence", label: "certain", kind: "decimal" },
      { name: "act", label: "decide", fixed: true, draw: actions },
    ],
  }).element));
  if (changes.rows.length) {
    body.append(el("details", null, el("summary", null, "What joining names did to the counts"), Report.table({
      data: changes, label: "Counts with and without resolution", file: "resolution-changes.csv", sort: ["rank", false], searched: ["name"],
      columns: [
        { name: "name", label: "name", draw: each => Report.name(each.name) },
        { name: "count", label: "mentions", kind: "count" },
        { name: "count_by_name", label: "by its own name", kind: "count" },
        { name: "rank", label: "rank", kind: "count" },
        { name: "rank_by_name", label: "by its own name", kind: "count" },
        { name: "merged_names", label: "with", kind: "long" },
      ],
    }).element));
  }
});
