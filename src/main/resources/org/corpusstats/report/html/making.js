/* The manifest in words. */
Report.section("making", body => {
  const { el } = Report;
  const { sentences, settings, seconds } = Report.data("making");
  body.append(el("div", { class: "telling" }, sentences.map(sentence => el("p", { dir: "auto" }, sentence))));
  const list = entries => el("dl", { class: "pairs-of" }, entries.map(([name, value]) => [el("dt", null, name), el("dd", null, value)]));
  body.append(el("details", null, el("summary", null, "Seconds of each stage"), list(Object.entries(seconds).map(([stage, value]) => [stage, Report.decimal(value, 1)]))));
  body.append(el("details", null, el("summary", null, "All settings"), list(Object.entries(settings))));
});
