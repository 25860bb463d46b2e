/* Names on one time axis, and each by itself. */
Report.section("timeline", body => {
  const { el, count } = Report;
  const { periods, documents, series } = Report.data("timeline");
  const size = periods.starts.length;
  if (size < 2) {
    body.append(el("p", { class: "note" }, "The documents are of no more than one period, or have no dates."));
    return;
  }
  const place = new Map(periods.starts.map((start, at) => [start, at]));
  const inAll = new Array(size).fill(0);
  Report.rows(documents).forEach(row => { if (place.has(row.period_start)) inAll[place.get(row.period_start)] = row.documents; });
  const names = new Map();
  for (const row of Report.rows(series)) {
    if (!names.has(row.entity_id)) {
      names.set(row.entity_id, { id: row.entity_id, name: row.name, type: row.type, counts: new Array(size).fill(0), surely: [] });
    }
    const one = names.get(row.entity_id);
    const at = place.get(row.period_start);
    if (at === undefined) continue;
    one.counts[at] = row.document_count;
    if (row.q_value !== null && row.q_value <= 0.05 && row.document_count > row.expected_count) one.surely.push(at);
  }
  const all = [...names.values()];
  const MOST = 6;
  let chosen = [...all].sort((a, b) => b.surely.length - a.surely.length).slice(0, all.some(one => one.surely.length) ? 4 : 3).map(one => one.id);
  const label = start => Report.period(start, periods.unit);

  function option() {
    const ink = Report.colour("ink");
    const soft = Report.colour("soft");
    const narrow = window.innerWidth < 640;
    const lines = chosen.map(id => names.get(id));
    return {
      grid: { left: 44, right: narrow ? 24 : 170, top: 16, bottom: 32 },
      tooltip: { ...Report.tooltip(items => [label(periods.starts[items[0].dataIndex]) + `: ${count(inAll[items[0].dataIndex])} documents`,
        ...items.filter(item => item.seriesType === "line").map(item => `${item.seriesName}: ${count(names.get(item.seriesId).counts[item.dataIndex])}`)].join("\n")), trigger: "axis", axisPointer: { lineStyle: { color: soft } } },
      xAxis: { type: "category", data: periods.starts.map(label), boundaryGap: false, axisLine: { lineStyle: { color: ink } }, axisTick: { show: false }, axisLabel: { color: soft, fontSize: 12, hideOverlap: true } },
      yAxis: { type: "value", axisLabel: { color: soft, fontSize: 12, formatter: value => Math.round(value * 100) + " %" }, splitLine: { lineStyle: { color: Report.colour("rule") } } },
      series: lines.map((one, at) => ({
        id: one.id, name: one.name, type: "line", symbol: "circle", showSymbol: true,
        data: one.counts.map((value, period) => ({
          value: inAll[period] ? value / inAll[period] : 0,
          symbolSize: one.surely.includes(period) ? 10 : 0,
          itemStyle: one.surely.includes(period) ? { color: Report.colour("accent") } : undefined,
        })),
        lineStyle: { width: 2, color: Report.colour("c" + (at % 6)) },
        itemStyle: { color: Report.colour("c" + (at % 6)) },
        endLabel: { show: !narrow, formatter: () => one.name, color: Report.colour("c" + (at % 6)), fontSize: 13, fontWeight: "bold", width: 150, overflow: "truncate" },
        labelLayout: { moveOverlap: "shiftY" },
        emphasis: { disabled: true },
      })),
    };
  }

  const stage = el("div", { class: "chart timeline-chart" });
  stage.style.height = "22rem";
  const legend = el("div", { class: "legend narrow" });
  const grid = el("div", { class: "multiples" });
  function marks() {
    legend.replaceChildren(...chosen.map((id, at) => el("span", { class: "c" + (at % 6) }, el("i", { class: "swatch" }), Report.name(names.get(id).name))));
    [...grid.children].forEach(button => {
      const at = chosen.indexOf(button.dataset.entity);
      button.setAttribute("aria-pressed", String(at >= 0));
      button.className = "plain" + (at >= 0 ? " c" + (at % 6) : "");
    });
  }
  grid.append(...all.map(one => el("button", { type: "button", class: "plain", "data-entity": one.id, "aria-pressed": "false", on: { click: () => {
    chosen = chosen.includes(one.id) ? chosen.filter(id => id !== one.id) : [...chosen, one.id].slice(-MOST);
    marks();
    drawn.draw();
  } } },
  el("span", { class: "label" }, Report.name(one.name), el("span", null, count(one.counts.reduce((a, b) => a + b, 0)))),
  Report.bars(one.counts, { height: 30, marked: one.surely, label: one.surely.length ? `Stands out in ${one.surely.map(at => label(periods.starts[at])).join(", ")}` : "Stands out in no period" }))));

  body.append(Report.figure("Share of documents", periods.left ? `The latest ${count(size)} periods; ${count(periods.left)} earlier ones are left out.` : null, legend, stage,
    el("div", { class: "below" }, Report.download("timeline.csv", series, "Save CSV of names"), Report.download("documents-by-period.csv", documents, "Save CSV of documents"))));
  body.append(Report.figure("Each by itself", `Documents a ${periods.unit}; each on a scale of its own. Choose up to ${MOST} names to lay them over each other above.`, grid));
  const drawn = Report.chart(stage, "Lines of the share of documents that have each of the chosen names, by period; the download has the figures", option);
  const out = Report.rows(series).filter(row => row.q_value !== null && row.q_value <= 0.05);
  body.append(Report.figure("Periods that stand out", out.length ? null : "No name has a period that stands out more than chance allows.",
    out.length ? Report.table({
      data: { ...series, total: out.length }, rows: out, label: "Periods that stand out", file: "periods-that-stand-out.csv", sort: ["q_value", false], searched: ["name"],
      columns: [
        { name: "name", label: "name", draw: row => Report.name(row.name) },
        { name: "period_start", label: "period", draw: row => label(row.period_start) },
        { name: "document_count", label: "documents", kind: "count" },
        { name: "expected_count", label: "by chance", kind: "expected" },
        { name: "z", label: "z", kind: "decimal" },
        { name: "q_value", label: "q", kind: "chance" },
      ],
    }).element : null));
  body.append(el("details", null, el("summary", null, "All periods as a table"), Report.table({
    data: series, label: "Names and periods", file: "names-and-periods.csv", searched: ["name"],
    columns: [
      { name: "name", label: "name", draw: row => Report.name(row.name) },
      { name: "period_start", label: "period", draw: row => label(row.period_start) },
      { name: "document_count", label: "documents", kind: "count" },
      { name: "document_share", label: "of the period’s", kind: "share" },
      { name: "expected_count", label: "by chance", kind: "expected" },
      { name: "q_value", label: "q", kind: "chance" },
      { name: "sentiment_mean", label: "tone", kind: "signed" },
      { name: "sentiment_low", label: "from", kind: "signed" },
      { name: "sentiment_high", label: "to", kind: "signed" },
    ],
  }).element));
  marks();
});
