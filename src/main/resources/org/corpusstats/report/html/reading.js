/* What was read and what was not. */
Report.section("reading", body => {
  const { el, count } = Report;
  const { counts, sources, languages, rejections } = Report.data("reading");
  const corpus = Report.rows(counts)[0];
  const meaning = Object.fromEntries(counts.columns.map(column => [column.name, column.definition]));

  const steps = [
    ["records_read", "records read"],
    ["rejections", "turned away", true],
    ["documents_left_out", "left out, for this is a part of the corpus", true],
    ["copies_exact", "copies of the same text", true],
    ["copies_near", "copies of much the same wording", true],
    ["copies_contained", "copies that stand in another text, or hold one", true],
    ["representatives", "documents that count"],
  ];
  const also = [
    ["sentences", "sentences of prose"],
    ["template_sentences", "sentences of template text", true],
    ["template_sentences_repeated", "repeated in one document", true],
    ["template_sentences_boilerplate", "shared by a source’s documents", true],
    ["template_sentences_provenance", "by-lines, credits and links", true],
    ["template_sentences_greeting", "greetings and signatures", true],
    ["template_sentences_quoted", "quoted mails", true],
    ["foreign_paragraphs", "paragraphs in other languages", true],
    ["undated_documents", "documents without a date"],
    ["sourceless_documents", "documents without a source"],
    ["impossible_dates", "dates that no calendar has"],
    ["repaired_encodings", "documents with repaired characters"],
    ["sentences_too_long", "sentences too long to annotate"],
    ["sentences_failed", "sentences that failed"],
  ];
  const whole = name => name.includes("sentences") ? corpus.sentences : name.includes("paragraphs") ? 0 : corpus.records_read;
  const list = items => el("ul", { class: "rows tally" }, items.map(([name, label, less]) => {
    const text = el("span", { class: "label", tabindex: meaning[name] ? "0" : null }, less ? "− " + label : label);
    return el("li", null, Report.define(text, meaning[name]), Report.bar(whole(name) && corpus[name], whole(name)), el("span", null, count(corpus[name])));
  }));

  body.append(
    Report.figure("From records to documents", null,
      el("div", { class: "columns" },
        el("div", { class: "column" }, el("h4", null, "Documents"), list(steps.filter(([name]) => name !== "documents_left_out" || corpus[name] > 0))),
        el("div", { class: "column" }, el("h4", null, "Within them"),
          list(also.filter(([name], place) => place < 2 || corpus[name] > 0)))),
      el("div", { class: "below" }, Report.download("corpus.csv", counts))));

  body.append(Report.figure("Turned away", rejections.rows.length ? "Records that did not become documents, by reason." : "Every record became a document.",
    rejections.rows.length ? Report.table({
      data: rejections, label: "Rejections by code", file: "rejections.csv", sort: ["records", true],
      columns: [
        { name: "code", label: "reason", kind: "kind" },
        { name: "records", label: "records", kind: "count" },
        { name: "stage", label: "stage" },
        { name: "message", label: "such as", kind: "long" },
        { name: "uri", label: "where", kind: "long" },
      ],
    }).element : null));

  body.append(Report.figure("Sources", null, Report.table({
    data: sources, label: "Sources", file: "sources.csv", sort: ["documents", true], most: "the largest",
    columns: [
      { name: "source", label: "source", draw: row => row.source === null ? "not known" : Report.name(row.source) },
      { name: "documents", label: "documents", kind: "count" },
      { name: "copies", label: "copies", kind: "count" },
      { name: "tokens", label: "tokens", kind: "count" },
      { name: "first_published", label: "first", right: true },
      { name: "last_published", label: "last", right: true },
    ],
    searched: ["source"],
  }).element));

  if (languages.rows.length > 1) {
    body.append(Report.figure("Languages", null, Report.table({
      data: languages, label: "Languages", file: "languages.csv", sort: ["documents", true],
      columns: [
        { name: "language", label: "language" },
        { name: "documents", label: "documents", kind: "count" },
        { name: "foreign_paragraphs", label: "paragraphs left out", kind: "count" },
      ],
    }).element));
  } else {
    const language = languages.rows.length && languages.rows[0][0];
    body.append(el("p", { class: "note" }, language ? `All documents are in one language (${language}).` : "No language was detected."));
  }
});
