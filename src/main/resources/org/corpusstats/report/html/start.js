/* Colours, the chart of the first screen, and sections that are drawn when they come near. */
(() => {
  // A section that this report has nothing for is none.
  for (const section of document.querySelectorAll("main > section")) {
    if (!document.getElementById("data-" + section.id)) {
      document.querySelector(`.contents a[href="#${section.id}"]`).parentElement.remove();
      section.remove();
      delete Report.sections[section.id];
    }
  }

  const root = document.documentElement;
  const buttons = [...document.querySelectorAll("[data-theme-choice]")];
  const preferred = matchMedia("(prefers-color-scheme: dark)");
  let chosen = null;
  try {
    chosen = localStorage.getItem("corpus-report-theme");
  } catch (refused) {
    // A browser that keeps nothing for files has the preference of the system.
  }

  function colours() {
    const theme = chosen || (preferred.matches ? "dark" : "light");
    root.dataset.theme = theme;
    buttons.forEach(button => button.setAttribute("aria-pressed", String(button.dataset.themeChoice === theme)));
    document.dispatchEvent(new Event("themechange"));
  }
  buttons.forEach(button => button.addEventListener("click", () => {
    chosen = button.dataset.themeChoice;
    try {
      localStorage.setItem("corpus-report-theme", chosen);
    } catch (refused) {
      // It holds while the page is open.
    }
    colours();
  }));
  preferred.addEventListener("change", colours);
  colours();

  document.getElementById("edition").textContent = document.title.replace("Corpus report", "Snapshot");

  const { periods, documents } = Report.data("timeline");
  if (periods.starts.length > 1) {
    const counts = new Map(documents.rows.map(([start, number]) => [start, number]));
    const values = periods.starts.map(start => counts.get(start) || 0);
    document.getElementById("opening-chart").append(
      Report.el("figcaption", null, `Documents a ${periods.unit}, ${Report.period(periods.starts[0], periods.unit)} to ${Report.period(periods.starts.at(-1), periods.unit)}`),
      Report.bars(values, { height: 72, label: `Documents a ${periods.unit}: ${values.join(", ")}` }));
  }

  function draw(id) {
    const body = document.querySelector("#" + id + " > .body");
    if (body.classList.contains("pending")) {
      body.classList.remove("pending");
      Report.sections[id](body);
    }
  }

  const near = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
    near.unobserve(entry.target);
    draw(entry.target.id);
  }), { rootMargin: "400px 0px" });
  const read = new IntersectionObserver(entries => entries.forEach(entry => {
    const link = document.querySelector(`.contents a[href="#${entry.target.id}"]`);
    if (entry.isIntersecting) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }), { rootMargin: "-45% 0px -50% 0px" });
  document.querySelectorAll("main > section").forEach(section => {
    near.observe(section);
    read.observe(section);
  });

  // Where one goes, all that stands before has its height.
  function upTo(id) {
    for (const section of document.querySelectorAll("main > section")) {
      draw(section.id);
      if (section.id === id) return;
    }
  }
  document.querySelector(".contents").addEventListener("click", event => {
    const link = event.target.closest("a");
    if (link) upTo(link.hash.slice(1));
  });
  if (Report.sections[location.hash.slice(1)]) {
    upTo(location.hash.slice(1));
    document.getElementById(location.hash.slice(1)).scrollIntoView();
  }
  window.addEventListener("beforeprint", () => Object.keys(Report.sections).forEach(draw));
})();
