/* Tone by name, by source and over time. */
Report.section("tone", body => {
  const { el, count } = Report;
  const { entities, sources } = Report.data("tone");
  const rows = Report.rows(entities);
  if (!rows.length) {
    body.append(el("p", { class: "note" }, "No name has a tone that two documents or more tell of."));
    return;
  }
  const reach = Report.reach(rows.flatMap(row => [row.mean_low, row.mean_high]));
  const axis = side => el("div", { class: "plot-axis", "aria-hidden": "true" }, el("div", null, el("span", null, "−" + side), el("span", null, "0"), el("span", null, "+" + side)));
  const said = row => `${Report.signed(row.mean)}, from ${Report.signed(row.mean_low)} to ${Report.signed(row.mean_high)}`;

  const SHOWN = 24;
  const frequent = new Set([...rows].sort((a, b) => b.document_count - a.document_count).slice(0, SHOWN));
  const line = row => el("li", null, el("span", { class: "label" }, Report.name(row.name)),
    Report.intervals([{ mean: row.mean, low: row.mean_low, high: row.mean_high }], reach, said(row)), el("span", null, Report.signed(row.mean)));
  body.append(Report.figure("Towards the leading names", `The ${count(frequent.size)} names in most documents, from the best spoken of to the worst.`,
    axis(reach), el("ol", { class: "rows plot" }, rows.filter(row => frequent.has(row)).reverse().map(line))));
  body.append(el("details", null, el("summary", null, "All leading names as a table"), Report.table({
    data: entities, rows, label: "Tone towards names", file: "tone.csv", sort: ["mean", true], searched: ["name"],
    columns: [
      { name: "name", label: "name", draw: row => [Report.name(row.name), el("span", { class: "kind" }, Report.kind(row.type))] },
      { name: "document_count", label: "documents", kind: "count" },
      { name: "mean", label: "tone", kind: "signed" },
      { name: "mean_low", label: "from", kind: "signed" },
      { name: "mean_high", label: "to", kind: "signed" },
      { name: "negative", label: "ill", kind: "share" },
      { name: "neutral", label: "neither", kind: "share" },
      { name: "positive", label: "well", kind: "share" },
    ],
  }).element));

  const bySource = Report.rows(sources);
  const weight = new Map();
  bySource.forEach(row => weight.set(row.source, Math.max(weight.get(row.source) || 0, row.source_document_count)));
  const largest = [...weight.keys()].filter(source => source !== null).sort((a, b) => weight.get(b) - weight.get(a)).slice(0, 4);
  if (largest.length > 1) {
    const wide = Report.reach(bySource.flatMap(row => [row.sentiment_low, row.sentiment_high]));
    const ids = [...new Set(bySource.map(row => row.entity_id))]
      .filter(id => bySource.filter(row => row.entity_id === id && largest.includes(row.source)).length > 1).slice(0, 12);
    body.append(Report.figure("In each source", `The same names in the ${largest.length} largest sources; few documents make long lines.`,
      el("div", { class: "columns broad" }, largest.map(source => el("div", { class: "column" },
        el("h4", null, Report.name(source)), axis(wide),
        el("ol", { class: "rows plot" }, ids.map(id => {
          const row = bySource.find(each => each.entity_id === id && each.source === source);
          const name = bySource.find(each => each.entity_id === id).name;
          return el("li", null, el("span", { class: "label" }, Report.name(name)),
            row ? Report.intervals([{ mean: row.sentiment_mean, low: row.sentiment_low, high: row.sentiment_high }], wide, Report.signed(row.sentiment_mean)) : el("span"),
            el("span", null, row ? Report.signed(row.sentiment_mean) : "–"));
        })))))));
  }
  if (bySource.length) {
    const differs = row => row.others_difference_low !== null && (row.others_difference_low > 0 || row.others_difference_high < 0);
    body.append(el("details", null, el("summary", null, "Names and sources as a table"), Report.table({
      data: sources, rows: bySource, label: "Tone by name and source", file: "tone-by-source.csv", sort: ["document_count", true], searched: ["name", "source"],
      columns: [
        { name: "name", label: "name", draw: row => Report.name(row.name) },
        { name: "source", label: "source", draw: row => row.source === null ? "not known" : Report.name(row.source) },
        { name: "document_count", label: "documents", kind: "count" },
        { name: "document_share", label: "of its documents", kind: "share" },
        { name: "sentiment_mean", label: "tone", kind: "signed" },
        { name: "others_difference", label: "than others", right: true, draw: row => el("span", { class: differs(row) ? "surely-text" : null }, Report.signed(row.others_difference)) },
      ],
    }).element));
  }

  const { periods, series } = Report.data("timeline");
  const dated = Report.rows(series).filter(row => row.sentiment_mean !== null);
  const followed = [...new Map(dated.map(row => [row.entity_id, row.name]))].filter(([id]) => dated.filter(row => row.entity_id === id).length > 2);
  if (followed.length && periods.starts.length > 1) {
    let chosen = followed[0][0];
    const stage = el("div", { class: "chart tone-chart" });
    stage.style.height = "18rem";
    const place = new Map(periods.starts.map((start, at) => [start, at]));
    const option = () => {
      const soft = Report.colour("soft");
      const points = dated.filter(row => row.entity_id === chosen && place.has(row.period_start));
      const top = Math.max(0.2, ...points.flatMap(row => [row.sentiment_mean, row.sentiment_low, row.sentiment_high].filter(v => v !== null).map(Math.abs)));
      const edge = Math.min(1, Math.ceil(top * 10) / 10);
      return {
        grid: { left: 44, right: 24, top: 12, bottom: 32 },
        tooltip: { ...Report.tooltip(item => { const row = item.data.row; return `${Report.period(row.period_start, periods.unit)}\n${Report.signed(row.sentiment_mean)}` + (row.sentiment_low === null ? "" : ` (${Report.signed(row.sentiment_low)} to ${Report.signed(row.sentiment_high)})`) + `, ${count(row.document_count)} documents`; }), trigger: "item" },
        xAxis: { type: "category", data: periods.starts.map(start => Report.period(start, periods.unit)), axisLine: { onZero: false, lineStyle: { color: Report.colour("ink") } }, axisTick: { show: false }, axisLabel: { color: soft, fontSize: 12, hideOverlap: true } },
        yAxis: { type: "value", min: -edge, max: edge, axisLabel: { color: soft, fontSize: 12, formatter: value => Report.signed(value) }, splitLine: { lineStyle: { color: Report.colour("rule") } } },
        series: [
          {
            type: "custom", silent: true, data: points.filter(row => row.sentiment_low !== null).map(row => [place.get(row.period_start), row.sentiment_low, row.sentiment_high]),
            renderItem: (params, api) => {
              const low = api.coord([api.value(0), api.value(1)]);
              const high = api.coord([api.value(0), api.value(2)]);
              return { type: "line", shape: { x1: low[0], y1: low[1], x2: high[0], y2: high[1] }, style: { stroke: soft, lineWidth: 1.5 } };
            },
            encode: { x: 0, y: [1, 2] },
          },
          {
            type: "scatter", symbolSize: 9, data: points.map(row => ({
              value: [place.get(row.period_start), row.sentiment_mean], row,
              itemStyle: { color: Report.colour(row.sentiment_low !== null && (row.sentiment_low > 0 || row.sentiment_high < 0) ? "accent" : "ink") },
            })),
          },
        ],
      };
    };
    body.append(Report.figure("Over time", "The tone of each period’s documents; periods of one document have no interval.",
      el("div", { class: "tools" }, Report.select("Name", followed, chosen, value => { chosen = value; drawn.draw(); }),
        el("span", { class: "downloads" }, Report.download("tone-by-period.csv", series))), stage));
    const drawn = Report.chart(stage, "Tone towards the chosen name by period; the download has the figures", option);
  }
});
