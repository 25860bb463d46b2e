/* Typical words, frequent words, words that go together. */
Report.section("words", body => {
  const { el, count } = Report;
  const { entities, groups, terms, collocations } = Report.data("words");
  const LISTED = 10;
  const GROUPS = 12;

  function lists(rows, key, title, shown, inOrder = () => 0) {
    const keys = [...new Set(rows.map(row => row[key]))].slice(0, shown).sort(inOrder);
    const most = Math.max(...rows.filter(row => keys.includes(row[key])).map(row => row.log_ratio_conservative), 1);
    return el("div", { class: "columns" }, keys.map(value => {
      const own = rows.filter(row => row[key] === value).slice(0, LISTED);
      return el("div", { class: "column" }, el("h4", null, Report.name(title(own[0]))),
        el("ol", { class: "rows" }, own.map(row => el("li", null,
          el("span", { class: "label" }, Report.name(row.lemma)),
          Report.bar(row.log_ratio_conservative, most, `log ratio at least ${Report.decimal(row.log_ratio_conservative)}`),
          el("span", null, Report.decimal(row.log_ratio_conservative, 1))))));
    }));
  }

  const ofNames = Report.rows(entities);
  const sure = ofNames.filter(row => row.log_ratio_conservative > 0);
  const named = [...new Map((sure.length ? sure : ofNames).map(row => [row.entity_id, row.name]))];
  if (named.length) {
    let chosen = "";
    const place = el("div");
    const draw = () => place.replaceChildren(chosen
      ? lists(ofNames.filter(row => row.entity_id === chosen), "entity_id", row => row.name, 1)
      : lists(sure.length ? sure : ofNames, "entity_id", row => row.name, 6));
    draw();
    body.append(Report.figure("Beside a name", "Words that the sentences that name it have more often than other sentences of the same documents.",
      el("div", { class: "tools" }, Report.select("Name", [["", "the leading ones"], ...new Map(ofNames.map(row => [row.entity_id, row.name]))], "", value => { chosen = value; draw(); }),
        el("span", { class: "downloads" }, Report.download("words-beside-names.csv", entities))), place));
  }

  const ofGroups = Report.rows(groups);
  if (ofGroups.length) {
    const found = new Set(ofGroups.map(row => row.group_value)).size;
    const shown = found > GROUPS ? ` Of ${count(found)}, the ${GROUPS} with the most occurrences of such words are shown.` : "";
    const rest = groups.total > ofGroups.length ? ` The file has the first ${count(ofGroups.length)} of ${count(groups.total)} words.` : "";
    body.append(Report.figure(`Typical of a ${ofGroups[0].group_kind}`,
      "Words that its documents have more often than all others." + shown + rest,
      lists(ofGroups, "group_value", row => row.group_value, GROUPS, (one, other) => String(one).localeCompare(String(other), "en")),
      el("div", { class: "below" }, Report.download("typical-words.csv", groups))));
  }

  const parts = [["", "all"], ["noun", "nouns"], ["proper_noun", "proper nouns"], ["verb", "verbs"], ["adjective", "adjectives"], ["adverb", "adverbs"]];
  const most = Math.max(1, ...Report.rows(terms).map(row => row.frequency));
  const table = Report.table({
    data: terms, label: "Frequent words", file: "terms.csv", sort: ["frequency", true], most: "content words, the most frequent",
    tools: [Report.select("Part of speech", parts, "", value => table.keep(row => !value || row.pos === value))],
    columns: [
      { name: "lemma", label: "word" },
      { name: "pos", label: "part of speech", kind: "kind" },
      { name: "frequency", label: "occurrences", kind: "count" },
      { name: "bar", label: "", fixed: true, drawing: true, draw: row => Report.bar(row.frequency, most, count(row.frequency)) },
      { name: "per_million", label: "per million", kind: "count" },
      { name: "document_count", label: "documents", kind: "count" },
      { name: "dispersion_dp_norm", label: "clumped", kind: "decimal" },
    ],
  });
  body.append(Report.figure("Frequent words", null, table.element));

  if (collocations.rows.length) {
    body.append(Report.figure("Words that follow each other", null, Report.table({
      data: collocations, label: "Collocations", file: "collocations.csv", sort: ["log_odds_low", true], most: "the surest",
      searched: ["lemma_a", "lemma_b"], first: 12,
      columns: [
        { name: "lemma_a", label: "word" },
        { name: "lemma_b", label: "followed by" },
        { name: "both_count", label: "together", kind: "count" },
        { name: "expected_count", label: "by chance", kind: "expected" },
        { name: "log_dice", label: "log Dice", kind: "decimal" },
        { name: "log_odds_low", label: "log odds, at least", kind: "decimal" },
        { name: "q_value", label: "q", kind: "chance" },
      ],
    }).element));
  }
});
