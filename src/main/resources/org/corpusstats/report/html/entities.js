/* Leading names by type, then all of them. */
Report.section("entities", body => {
  const { el, count } = Report;
  const { entities, types, sparks, periods } = Report.data("entities");
  const rows = Report.rows(entities);
  const ofType = Report.rows(types);
  const LISTED = 8;
  const shown = ofType.filter(type => rows.some(row => row.type === type.type));
  const dated = periods.starts.length > 1;
  const span = periods.starts.length
    ? `${Report.period(periods.starts[0], periods.unit)} to ${Report.period(periods.starts.at(-1), periods.unit)}` : "";

  const bars = Report.byName(sparks);
  const spark = row => bars.has(row.entity_id)
    ? Report.bars(bars.get(row.entity_id), { label: `Documents that name ${row.name}, ${span}` }) : el("span");

  body.append(Report.figure(null, span && `Bars: documents from ${span}. Figures: documents in all.`,
    el("div", { class: "columns" }, shown.map(type => el("div", { class: "column" },
      el("h4", null, Report.kinds(type.type), el("span", null, `${count(type.entities)} names`)),
      el("ol", { class: "rows" }, rows.filter(row => row.type === type.type).slice(0, LISTED).map(row =>
        el("li", null, el("span", { class: "label" }, Report.name(row.name)), spark(row), el("span", null, count(row.document_count)))))))),
    el("div", { class: "below" }, Report.download("types.csv", types))));

  const reach = Report.reach(rows.flatMap(row => [row.mean_low, row.mean_high]));
  const tone = row => row.mean === null ? "" : Report.intervals([{ mean: row.mean, low: row.mean_low, high: row.mean_high }], reach,
    `Tone ${Report.signed(row.mean)}` + (row.mean_low === null ? "" : `, from ${Report.signed(row.mean_low)} to ${Report.signed(row.mean_high)}`));
  const surely = row => row.q_value !== null && row.q_value <= 0.05;
  const table = Report.table({
    data: entities, rows, label: "Leading names", file: "entities.csv", sort: ["document_count", true], most: "the most frequent",
    tools: [Report.select("Type", [["", "all types"], ...shown.map(type => [type.type, Report.kind(type.type)])], "",
      value => table.keep(row => !value || row.type === value))],
    searched: ["name"],
    columns: [
      { name: "name", label: "name", draw: row => [Report.name(row.name), el("span", { class: "kind" }, Report.kind(row.type))] },
      { name: "document_count", label: "documents", kind: "count" },
      { name: "mention_count", label: "mentions", kind: "count" },
      { name: "source_count", label: "sources", kind: "count" },
      ...dated ? [{ name: "sparks", label: "over time", fixed: true, drawing: true, draw: spark }] : [],
      { name: "mean", label: `tone, −${reach} to +${reach}`, drawing: true, draw: tone },
      { name: "dispersion_dp_norm", label: "clumped", kind: "decimal" },
      ...dated ? [{ name: "log_odds_slope", label: "trend", right: true, draw: row =>
        el("span", { class: surely(row) ? "surely-text" : null }, Report.signed(row.log_odds_slope)) }] : [],
      { name: "amplification", label: "copies ×", kind: "decimal" },
    ],
  });
  body.append(Report.figure("All of the leading names", dated ? "A trend in red rises or falls more surely than chance has it." : null, table.element));
});
