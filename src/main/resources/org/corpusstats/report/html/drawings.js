/* Small drawings in SVG, and charts by ECharts in the colours of the theme. */
(() => {
  function svg(tag, attributes, ...children) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value !== null && value !== undefined) element.setAttribute(name, String(value));
    }
    children.flat().forEach(child => child && element.append(child));
    return element;
  }

  /** A drawing says what it shows, or is passed over where the figure stands beside it. */
  const said = label => (label ? { role: "img", "aria-label": label } : { "aria-hidden": "true" });

  /** Bars side by side; those of the places in marked are surely high. */
  Report.bars = (values, { height = 22, marked = [], label = "", most } = {}) => {
    const top = most || Math.max(1, ...values);
    const step = 100 / Math.max(1, values.length);
    const width = Math.max(step * 0.72, Math.min(step, 0.6));
    return svg("svg", { class: "drawing", viewBox: `0 0 100 ${height}`, preserveAspectRatio: "none", height, ...said(label) },
      svg("line", { class: "d-zero", x1: 0, x2: 100, y1: height, y2: height }),
      values.map((value, place) => value > 0 && svg("rect", {
        class: marked.includes(place) ? "d-bar surely" : "d-bar",
        x: (place * step).toFixed(2), width: width.toFixed(2),
        y: (height - (value / top) * height).toFixed(2), height: ((value / top) * height).toFixed(2),
      })));
  };

  /** One bar from the left. */
  Report.bar = (value, most, label = "") =>
    svg("svg", { class: "drawing", viewBox: "0 0 100 8", preserveAspectRatio: "none", height: 8, ...said(label) },
      svg("rect", { class: "d-bar", x: 0, y: 0, height: 8, width: (100 * Math.max(0, value) / (most || 1)).toFixed(2) }));

  /** Means with their intervals around zero, on one line; each {mean, low, high, hollow}. */
  Report.intervals = (marks, reach, label = "") => {
    const at = value => ((Math.max(-reach, Math.min(reach, value)) / reach + 1) * 50).toFixed(2) + "%";
    return svg("svg", { class: "drawing", height: 16, ...said(label) },
      svg("line", { class: "d-zero", x1: "50%", x2: "50%", y1: 0, y2: 16 }),
      marks.flatMap(mark => {
        const surely = mark.low !== null && (mark.low > 0 || mark.high < 0) ? " surely" : "";
        return [
          mark.low !== null && mark.low !== undefined && svg("line", { class: "d-line" + surely, x1: at(mark.low), x2: at(mark.high), y1: 8, y2: 8 }),
          svg("circle", { class: "d-dot" + (mark.hollow ? " hollow" : surely), cx: at(mark.mean), cy: 8, r: 4 }),
        ];
      }));
  };

  /** A reach that holds most intervals, for one scale beside each other. */
  Report.reach = values => {
    const sizes = values.filter(v => v !== null && v !== undefined).map(Math.abs).sort((a, b) => a - b);
    const high = sizes.length ? sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * 0.85))] : 1;
    return Math.min(1, Math.max(0.1, Math.ceil(high * 10) / 10));
  };

  const charts = [];

  /**
   * A chart that follows the theme and its place. Tooltips are drawn, never HTML.
   *   option   () => ECharts option, asked again when colours change
   */
  Report.chart = (element, label, option) => {
    element.setAttribute("role", "img");
    element.setAttribute("aria-label", label);
    const chart = echarts.init(element, null, { renderer: "canvas" });
    const sans = getComputedStyle(document.body).fontFamily;
    const draw = () => {
      const drawn = option();
      chart.setOption({
        animation: false,
        textStyle: { fontFamily: sans, color: Report.colour("ink") },
        tooltip: { show: false },
        ...drawn,
      }, true);
    };
    let width = element.clientWidth;
    new ResizeObserver(() => {
      chart.resize();
      // What a narrow chart leaves out, a wide one has.
      if (element.clientWidth !== width) {
        width = element.clientWidth;
        draw();
      }
    }).observe(element);
    charts.push(draw);
    draw();
    return { chart, draw };
  };

  Report.tooltip = format => ({
    show: true, renderMode: "richText", confine: true, borderWidth: 0, padding: [8, 10],
    backgroundColor: Report.colour("ink"), textStyle: { color: Report.colour("paper"), fontSize: 13 },
    formatter: format,
  });

  document.addEventListener("themechange", () => charts.forEach(draw => draw()));
})();
