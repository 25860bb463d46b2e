/* What differs between two snapshots, side by side; the section is not there where nothing is compared. */
Report.section("comparison", body => {
  const { el, count } = Report;
  const both = Report.data("comparison");
  body.append(el("p", { class: "telling" }, `Here is ${both.here}, ${count(both.documentsHere)} documents; there is ${both.there}, ${count(both.documentsThere)} documents.`));
  if (both.otherSettings.length) {
    body.append(el("p", { class: "note" }, `The two were made by other settings of ${both.otherSettings.join(", ")}: not all that differs is in the texts.`));
  }
  const shares = [
    { name: "here", label: "documents here", kind: "count" },
    { name: "here_share", label: "share here", kind: "share" },
    { name: "there", label: "documents there", kind: "count" },
    { name: "there_share", label: "share there", kind: "share" },
    { name: "log_ratio", label: "log ratio", kind: "signed" },
    { name: "sure_log_ratio", label: "of it sure", kind: "signed" },
    { name: "q_value", label: "q", kind: "chance" },
  ];
  function table(title, data, file, columns, searched) {
    const made = data.rows.length ? Report.table({ data, label: title, file, columns, searched }) : null;
    body.append(Report.figure(title, made ? null : "Nothing to compare.", made && made.element));
  }
  const named = { name: "name", label: "name", draw: row => [Report.name(row.name), el("span", { class: "kind" }, Report.kind(row.type))] };
  table("Names", both.entities, "compared-names.csv", [named, ...shares], ["name"]);
  table("Pairs in one document", both.pairs, "compared-pairs.csv", [
    { name: "name_a", label: "name", draw: row => Report.name(row.name_a) },
    { name: "name_b", label: "and", draw: row => Report.name(row.name_b) },
    ...shares,
  ], ["name_a", "name_b"]);
  table("Tone", both.tone, "compared-tone.csv", [
    named,
    { name: "mean_here", label: "tone here", kind: "signed" },
    { name: "mean_there", label: "tone there", kind: "signed" },
    { name: "difference", label: "difference", kind: "signed" },
    { name: "low", label: "from", kind: "signed" },
    { name: "high", label: "to", kind: "signed" },
    { name: "q_value", label: "q", kind: "chance" },
  ], ["name"]);
  table("Words", both.words, "compared-words.csv", [
    { name: "lemma", label: "word", draw: row => [Report.name(row.lemma), el("span", { class: "kind" }, Report.kind(row.pos))] },
    ...shares,
  ], ["lemma"]);
});
