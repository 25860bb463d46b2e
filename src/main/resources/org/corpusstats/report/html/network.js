/* The network: positions and communities were computed before; here it is drawn, filtered and asked. */
Report.section("network", body => {
  const { el, count } = Report;
  const { nodes, circles, width, communities, ties, measures, resolution, seed } = Report.data("network");
  const all = Report.rows(nodes);
  if (!all.length) {
    body.append(el("p", { class: "note" }, "No two names share documents more often than chance would have it."));
    return;
  }
  const edges = Report.rows(ties);
  const byId = new Map(all.map((node, place) => [node.entity_id, Object.assign(node, {
    ...circles[place],
    group: communities.includes(node.community_name) ? communities.indexOf(node.community_name) : 6,
  })]));
  const words = {
    fractional_weight: "shared documents, divided among company", both_count: "shared documents",
    log_odds_ratio: "log odds ratio", npmi: "normalised mutual information", g2: "log-likelihood", log_dice: "log Dice",
  };
  const meaning = Object.fromEntries(ties.columns.map(column => [column.name, column.definition]));
  const state = { measure: measures[0], type: "", least: 1, q: 1, backbone: false, ego: null, zoom: 1 };

  function visible() {
    const kept = edge => (!state.backbone || edge.in_backbone) && edge.q_value <= state.q;
    const node = id => {
      const it = byId.get(id);
      return (!state.type || it.type === state.type) && it.document_count >= state.least;
    };
    let shown = edges.filter(edge => kept(edge) && node(edge.entity_a) && node(edge.entity_b));
    let names = all.filter(it => node(it.entity_id));
    if (state.ego) {
      const near = new Set([state.ego]);
      shown.forEach(edge => {
        if (edge.entity_a === state.ego) near.add(edge.entity_b);
        if (edge.entity_b === state.ego) near.add(edge.entity_a);
      });
      names = all.filter(it => near.has(it.entity_id));
      shown = shown.filter(edge => near.has(edge.entity_a) && near.has(edge.entity_b));
    } else {
      const tied = new Set(shown.flatMap(edge => [edge.entity_a, edge.entity_b]));
      names = names.filter(it => tied.has(it.entity_id));
    }
    return { names, shown };
  }

  const stage = el("div", { class: "chart network-chart" });
  const panel = el("div", { class: "panel", "aria-live": "polite", tabindex: "0", role: "region", "aria-label": "What was chosen" });
  const status = el("span", { role: "status" });
  const most = Math.max(...all.map(node => node.document_count));

  function option() {
    const { names, shown } = visible();
    const colours = [0, 1, 2, 3, 4, 5].map(c => Report.colour("c" + c)).concat(Report.colour("other"));
    const narrow = stage.clientWidth < 600;
    // Circles shrink with the drawing, but not to nothing.
    const scale = Math.max(0.35, Math.min(1.1, stage.clientWidth / width));
    const paper = Report.colour("paper");
    const ink = Report.colour("ink");
    const strengths = shown.map(edge => edge[state.measure] ?? 0);
    const low = Math.min(0, ...strengths);
    const high = Math.max(...strengths, low + 1e-9);
    const named = [...names].sort((a, b) => b.document_count - a.document_count);
    const labelled = new Set(named.slice(0, narrow ? 16 : state.ego ? 60 : 40).map(node => node.entity_id));
    status.textContent = `${count(names.length)} names and ${count(shown.length)} ties drawn` +
      ` of the network’s ${count(nodes.total)} and ${count(ties.total)}`;
    return {
      tooltip: Report.tooltip(item => item.dataType === "edge"
        ? `${item.data.edge.name_a} – ${item.data.edge.name_b}\n${count(item.data.edge.both_count)} shared documents`
        : `${item.data.node.name}\n${Report.kind(item.data.node.type)}, ${count(item.data.node.document_count)} documents`),
      series: [{
        type: "graph", layout: "none", roam: matchMedia("(pointer: fine)").matches ? "move" : false, zoom: state.zoom,
        left: 32, right: narrow ? 72 : 140, top: 32, bottom: 32, preserveAspect: "contain",
        data: names.map(node => ({
          id: node.entity_id, name: node.entity_id, x: node.x, y: node.y, node,
          symbolSize: 2 * node.radius * scale,
          itemStyle: { color: colours[node.group], borderColor: node.entity_id === state.ego ? ink : paper, borderWidth: node.entity_id === state.ego ? 2.5 : 1 },
          label: {
            show: labelled.has(node.entity_id), formatter: () => node.name, position: "right", distance: 4,
            fontSize: 11 + 5 * Math.sqrt(node.document_count / most), color: ink,
            textBorderColor: paper, textBorderWidth: 3,
          },
        })),
        links: shown.map(edge => ({
          source: edge.entity_a, target: edge.entity_b, edge,
          lineStyle: {
            width: 0.5 + 4 * Math.max(0, ((edge[state.measure] ?? low) - low) / (high - low)),
            color: Report.colour("other"), opacity: 0.45,
          },
        })),
        labelLayout: { hideOverlap: true },
        emphasis: { focus: "adjacency", label: { show: true }, lineStyle: { opacity: 0.9, color: ink } },
        blur: { itemStyle: { opacity: 0.15 }, lineStyle: { opacity: 0.06 }, label: { opacity: 0.15 } },
        cursor: "pointer",
      }],
    };
  }

  function other(edge) {
    return edge.entity_a === state.ego ? ["entity_b", "name_b"] : ["entity_a", "name_a"];
  }

  function showPair(edge) {
    panel.replaceChildren(
      el("h3", null, Report.name(edge.name_a), " and ", Report.name(edge.name_b)),
      el("p", { class: "note" }, `${count(edge.both_count)} shared documents, log odds ratio ${Report.decimal(edge.log_odds_ratio)}, q ${Report.chance(edge.q_value)}`),
      Report.evidence("document", edge.entity_a, edge.entity_b),
      el("p", null, [edge.entity_a, edge.entity_b].map(id =>
        [el("button", { type: "button", class: "action", on: { click: () => choose(id) } }, "Only ", Report.name(byId.get(id).name)), " "])));
    panel.dataset.pair = edge.entity_a + "\t" + edge.entity_b;
    panel.scrollTop = 0;
  }

  function showName() {
    const node = byId.get(state.ego);
    const own = visible().shown.filter(edge => edge.entity_a === state.ego || edge.entity_b === state.ego)
      .sort((a, b) => (b[state.measure] ?? 0) - (a[state.measure] ?? 0));
    const top = Math.max(...own.map(edge => edge[state.measure] ?? 0), 0);
    panel.replaceChildren(
      el("h3", null, Report.name(node.name)),
      el("p", { class: "note" }, `${Report.kind(node.type)}, ${count(node.document_count)} documents` +
        (node.mean === null ? "" : `, tone ${Report.signed(node.mean)}`) + `, with ${count(own.length)} others`),
      el("ol", { class: "rows" }, own.map(edge => {
        const [id, name] = other(edge);
        return el("li", null,
          el("button", { type: "button", class: "plain label", "data-tie": edge[id], on: { click: () => showPair(edge) } }, Report.name(edge[name])),
          Report.bar(edge[state.measure] ?? 0, top), el("span", null, count(edge.both_count)));
      })),
      el("p", null, el("button", { type: "button", class: "action", on: { click: () => choose(null) } }, "Show all names again")));
    delete panel.dataset.pair;
    panel.scrollTop = 0;
  }

  function showAll() {
    panel.replaceChildren(
      el("h3", null, "Communities"),
      el("p", { class: "note" }, `Groups of names with more ties among them than their strengths would have by chance (Leiden, resolution ${resolution}, seed ${seed}). Each is called after its strongest name.`),
      el("ul", { class: "rows" }, [...communities.entries(), [6, null]].map(([place, name]) => {
        const of = all.filter(node => node.group === place);
        return of.length ? el("li", null,
          el("span", { class: "label c" + place }, el("i", { class: "swatch" }), name === null ? "all others" : Report.name(name)),
          el("span"), el("span", null, count(of.length))) : null;
      })));
    delete panel.dataset.pair;
  }

  let drawn = null;
  function choose(id) {
    state.ego = id;
    search.value = id ? byId.get(id).name : "";
    state.zoom = 1;
    drawn.draw();
    if (id) showName(); else showAll();
  }
  function refresh() {
    drawn.draw();
    table.keep(edge => visible().shown.includes(edge));
  }

  const names = el("datalist", { id: "network-names" }, all.map(node => el("option", { value: node.name })));
  const search = el("input", { type: "search", list: "network-names", autocomplete: "off", id: "network-search", on: { change: () => {
    const wanted = search.value.trim().toLocaleLowerCase();
    const found = wanted && (all.find(node => node.name.toLocaleLowerCase() === wanted) || all.find(node => node.name.toLocaleLowerCase().includes(wanted)));
    if (found) choose(found.entity_id);
    else if (!wanted) choose(null);
    else Report.announce("No name in the drawing is like that");
  } } });
  const types = [...new Set(all.map(node => node.type))].sort();
  const number = (label, value, attributes, change) => {
    const input = el("input", { type: "number", value, ...attributes, on: { change: () => change(Number(input.value)) } });
    return el("label", null, label, input);
  };
  const check = el("input", { type: "checkbox", on: { change: () => { state.backbone = check.checked; refresh(); } } });
  const tools = el("div", { class: "tools" },
    el("label", null, "Find a name", search, names),
    Report.select("Type", [["", "all types"], ...types.map(type => [type, Report.kind(type)])], "", value => { state.type = value; refresh(); }),
    number("Documents, at least", 1, { min: 1 }, value => { state.least = value || 1; refresh(); }),
    Report.select("Sureness", [["1", "p at most 0.05"], ["0.05", "q at most 0.05"], ["0.001", "q at most 0.001"]], "1", value => { state.q = Number(value); refresh(); }),
    Report.define(Report.select("Width of ties", measures.map(measure => [measure, words[measure] || measure]), state.measure, value => { state.measure = value; refresh(); if (state.ego) showName(); }), null),
    el("label", { class: "check" }, check, "Backbone only"));
  const zoom = factor => { state.zoom = Math.min(6, Math.max(0.5, state.zoom * factor)); drawn.draw(); };

  const table = Report.table({
    data: ties, rows: edges, label: "Ties of the network", file: "ties.csv", sort: ["fractional_weight", true], most: "the strongest",
    unfold: edge => Report.evidence("document", edge.entity_a, edge.entity_b),
    searched: ["name_a", "name_b"],
    columns: [
      { name: "name_a", label: "name", draw: row => Report.name(row.name_a) },
      { name: "name_b", label: "and", draw: row => Report.name(row.name_b) },
      { name: "both_count", label: "documents", kind: "count" },
      { name: "fractional_weight", label: "divided weight", kind: "decimal" },
      { name: "log_odds_ratio", label: "log odds ratio", kind: "decimal" },
      { name: "npmi", label: "npmi", kind: "decimal" },
      { name: "q_value", label: "q", kind: "chance" },
    ],
  });

  body.append(el("figure", null, tools,
    el("div", { class: "network-stage" },
      el("div", null, stage, el("div", { class: "below" }, status,
        el("button", { type: "button", class: "action", on: { click: () => zoom(1.4) } }, "Closer"),
        el("button", { type: "button", class: "action", on: { click: () => zoom(1 / 1.4) } }, "Farther"),
        el("button", { type: "button", class: "action", on: { click: () => choose(null) } }, "All names"),
        Report.download("names.csv", nodes))),
      panel)));
  body.append(el("details", null, el("summary", null, "The ties as a table"), table.element));
  drawn = Report.chart(stage, `Network of ${all.length} names and ${edges.length} ties; the table below has them all`, option);
  drawn.chart.on("click", item => {
    if (item.dataType === "edge") showPair(item.data.edge);
    else if (item.dataType === "node") choose(item.data.id);
  });
  showAll();
});
