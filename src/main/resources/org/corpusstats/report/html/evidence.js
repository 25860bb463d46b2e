/* The sentences behind a pair, with the two names marked. */
(() => {
  const { el } = Report;

  function marked(text, marks) {
    const parts = [];
    let from = 0;
    for (const { begin, end } of marks) {
      parts.push(text.slice(from, begin), el("mark", null, text.slice(begin, end)));
      from = end;
    }
    parts.push(text.slice(from));
    return parts;
  }

  function place(document) {
    const told = [document.title, document.source, document.published].filter(Boolean);
    return el("cite", null, told.map(part => [Report.name(part), " · "]), Report.name(document.docId));
  }

  Report.evidence = (scope, a, b) => {
    const { documents, sentences, pairs } = Report.data("evidence");
    const key = [scope, a, b].join("\t");
    const shown = Object.hasOwn(pairs, key) ? pairs[key] : [];
    if (!shown.length) {
      return el("p", { class: "note" }, "No sentences are kept for this pair.");
    }
    return el("ol", { class: "evidence" }, shown.map(({ sentence, marks }) => {
      const { document, text } = sentences[sentence];
      return el("li", null, el("blockquote", { dir: "auto" }, marked(text, marks)), place(documents[document]));
    }));
  };
})();
