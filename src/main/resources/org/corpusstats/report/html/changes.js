/* What changed since the snapshot before. */
Report.section("changes", body => {
  const { el, count } = Report;
  const { before, reason, otherSettings, corpus, entities, pairs, tone } = Report.data("changes");
  if (!before || reason) {
    body.append(el("p", { class: "note" }, before
      ? `The snapshot before, ${before}, cannot be compared: ${reason}`
      : "This folder has no earlier snapshot to compare with."));
    return;
  }
  const now = Report.rows(corpus)[0];
  body.append(el("p", { class: "telling" }, `Since ${before}: documents ${count(now.documents_before)} → ${count(now.documents_now)}, tokens ${count(now.tokens_before)} → ${count(now.tokens_now)}, names ${count(now.entities_before)} → ${count(now.entities_now)}.`));
  if (otherSettings.length) {
    body.append(el("p", { class: "note" }, `The two were made by other settings of ${otherSettings.join(", ")}: not all that differs is in the texts.`));
  }
  const kinds = [["", "all"], ["came", "came"], ["went", "went"], ["rose", "rose"], ["fell", "fell"]];
  function table(title, data, file, columns, searched, caption = null) {
    if (!data.rows.length) {
      body.append(Report.figure(title, "No difference."));
      return;
    }
    const made = Report.table({
      data, label: title, file, columns, searched,
      tools: columns.some(column => column.name === "change") ? [Report.select("Change", kinds, "", value => made.keep(row => !value || row.change === value))] : [],
    });
    body.append(Report.figure(title, caption, made.element));
  }
  table("Names", entities, "changed-names.csv", [
    { name: "name", label: "name", draw: row => [Report.name(row.name), el("span", { class: "kind" }, Report.kind(row.type))] },
    { name: "change", label: "change", kind: "text" },
    { name: "before_count", label: "documents before", kind: "count" },
    { name: "document_count", label: "now", kind: "count" },
  ], ["name"]);
  table("Pairs in one document", pairs, "changed-pairs.csv", [
    { name: "name_a", label: "name", draw: row => Report.name(row.name_a) },
    { name: "name_b", label: "and", draw: row => Report.name(row.name_b) },
    { name: "change", label: "change", kind: "text" },
    { name: "before_count", label: "documents before", kind: "count" },
    { name: "both_count", label: "now", kind: "count" },
    { name: "before_log_odds_low", label: "log odds before, at least", kind: "decimal" },
    { name: "log_odds_low", label: "now", kind: "decimal" },
  ], ["name_a", "name_b"], "A pair without a count has no row in that snapshot: it did not meet, or too seldom for its settings.");
  table("Tone whose intervals do not meet", tone, "changed-tone.csv", [
    { name: "name", label: "name", draw: row => Report.name(row.name) },
    { name: "before_mean", label: "tone before", kind: "signed" },
    { name: "mean", label: "now", kind: "signed" },
  ], ["name"]);
});
