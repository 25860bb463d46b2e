/* Pairs by every measure. */
Report.section("pairs", body => {
  const { el } = Report;
  const { measures, pairs } = Report.data("pairs");
  const rows = Report.rows(pairs);
  const words = {
    log_odds_low: "log odds, at least", both_count: "units together", g2: "log-likelihood G²", t_score: "t-score",
    log_odds_ratio: "log odds ratio", npmi: "npmi", log_dice: "log Dice", lift: "lift", z_score: "z-score",
    local_mi: "local MI", minimum_sensitivity: "minimum sensitivity", jaccard: "Jaccard",
    z_within_documents: "z within documents", proximity: "proximity",
  };
  const scopes = [...new Set(rows.map(row => row.scope))];
  if (!scopes.length) {
    body.append(el("p", { class: "note" }, "No two names appear together."));
    return;
  }
  const state = { scope: scopes.includes("document") ? "document" : scopes[0], measure: measures[0], q: 1, type: "" };
  const reach = Report.reach(rows.flatMap(row => [row.sentiment_low, row.sentiment_high]));
  const only = () => row => row.scope === state.scope && row.q_value <= state.q
    && (!state.type || row.type_a === state.type || row.type_b === state.type);
  const columns = () => [
    { name: "name_a", label: "name", draw: row => [Report.name(row.name_a), el("span", { class: "kind" }, Report.kind(row.type_a))] },
    { name: "name_b", label: "and", draw: row => [Report.name(row.name_b), el("span", { class: "kind" }, Report.kind(row.type_b))] },
    { name: "both_count", label: state.scope + "s together", kind: "count" },
    { name: "expected_count", label: "by chance", kind: "expected" },
    { name: "a_count", label: "the one", kind: "count" },
    { name: "b_count", label: "the other", kind: "count" },
    ...["both_count"].includes(state.measure) ? [] : [{ name: state.measure, label: words[state.measure] || state.measure, kind: "decimal" }],
    { name: "q_value", label: "q", right: true, draw: row => el("span", { class: row.q_value <= 0.05 ? "surely-text" : null }, Report.chance(row.q_value)) },
    { name: "sentiment_mean", label: `tone, −${reach} to +${reach}`, drawing: true, draw: row => row.sentiment_mean === null ? ""
      : Report.intervals([{ mean: row.sentiment_mean, low: row.sentiment_low, high: row.sentiment_high }], reach, `Tone ${Report.signed(row.sentiment_mean)}`) },
  ];
  const types = [...new Set(rows.flatMap(row => [row.type_a, row.type_b]))].sort();
  const change = () => { table.show(columns()); table.keep(only()); table.sort(state.measure, true); };
  const table = Report.table({
    data: pairs, rows, label: "Pairs of names", file: "pairs.csv", sort: [state.measure, true], most: "the first by each measure,",
    keep: only(), columns: columns(), searched: ["name_a", "name_b"],
    unfold: row => Report.evidence(row.scope, row.entity_a, row.entity_b),
    tools: [
      Report.select("Rank by", measures.map(measure => [measure, words[measure] || measure]), state.measure, value => { state.measure = value; change(); }),
      Report.select("Together in one", scopes.map(scope => [scope, scope]), state.scope, value => { state.scope = value; change(); }),
      Report.select("A name is of type", [["", "any type"], ...types.map(type => [type, Report.kind(type)])], "", value => { state.type = value; change(); }),
      Report.select("Sureness", [["1", "all"], ["0.05", "q at most 0.05"], ["0.001", "q at most 0.001"]], "1", value => { state.q = Number(value); change(); }),
    ],
  });
  body.append(Report.figure(null, null, table.element));
});
