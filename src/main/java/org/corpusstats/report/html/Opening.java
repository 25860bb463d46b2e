package org.corpusstats.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.corpusstats.measure.BenjaminiHochberg;
import org.corpusstats.measure.Interval;
import org.corpusstats.measure.sentiment.PublishedMean;
import org.corpusstats.publish.Subcorpus;
import org.corpusstats.report.query.AnswerRow;

/**
 * The first screen: what the corpus is about, in a sentence, and what stands out.
 *
 * @param sentence documents, sources, dates and the leading names
 * @param findings each something that is more than chance; may be none
 * @param figures counts to know the corpus by
 */
record Opening(Prose sentence, List<Prose> findings, List<Figure> figures) {
  private static final int LEADING_NAMES = 3;

  /** Fewer sources are named, more are counted. */
  private static final int NAMED_SOURCES = 3;

  /** The share of false discoveries that a finding may risk. */
  private static final double MOST_Q = 0.05;

  /** What fewer documents say of a name is not told on the first screen. */
  private static final int FEWEST_DOCUMENTS = 5;

  /** A count. */
  record Figure(String value, String label) {}

  static Opening of(Inquiry inquiry) {
    AnswerRow corpus = inquiry.one("SELECT * FROM corpus");
    return new Opening(sentence(inquiry, corpus), findings(inquiry), figures(corpus));
  }

  private static Prose sentence(Inquiry inquiry, AnswerRow corpus) {
    List<String> sources =
        texts(
            inquiry,
            """
            SELECT source AS text FROM documents WHERE source IS NOT NULL AND is_representative
            GROUP BY source ORDER BY count(*) DESC, source""");
    List<String> names =
        texts(
            inquiry,
            "SELECT name AS text FROM %s named ORDER BY document_count DESC, mention_count DESC, entity_id"
                .formatted(EntitiesSection.leading(LEADING_NAMES)));
    AnswerRow dates =
        inquiry.one(
            "SELECT min(published) AS first_day, max(published) AS last_day FROM documents"
                + " WHERE is_representative");
    Prose sentence = new Prose();
    sentence.say(InWords.count(corpus.count("representatives"), "document", "documents"));
    if (sources.size() > NAMED_SOURCES) {
      sentence.say(" from " + InWords.number(sources.size()) + " sources");
    } else if (!sources.isEmpty()) {
      sentence.say(" from ").keepAll(sources);
    }
    if (dates.get("first_day") instanceof LocalDate first
        && dates.get("last_day") instanceof LocalDate last) {
      sentence.say(", " + InWords.span(first, last));
    }
    boolean one = corpus.count("representatives") == 1;
    if (names.isEmpty()) {
      sentence.say(one ? ", that names no one." : ", that name no one.");
    } else {
      sentence.say(one ? ", that speaks most of " : ", that speak most of ");
      sentence.stressAll(names).say(".");
    }
    Subcorpus part = inquiry.engine().manifest().subcorpus();
    return part == null
        ? sentence
        : sentence
            .say(one ? " It is the part " : " They are the part ")
            .stress(part.name())
            .say(" of a larger corpus: documents with " + part.condition() + ".");
  }

  private static List<Prose> findings(Inquiry inquiry) {
    List<Prose> findings = new ArrayList<>();
    for (AnswerRow row :
        inquiry
            .ask(
                """
                SELECT name_a, name_b, both_count, expected_count FROM entity_pairs
                WHERE scope = 'document' AND NOT related AND q_value <= %s AND log_odds_low > 0
                ORDER BY log_odds_low DESC, entity_a, entity_b LIMIT 1"""
                    .formatted(MOST_Q))
            .rows()) {
      findings.add(
          new Prose()
              .stress(row.text("name_a"))
              .say(" and ")
              .stress(row.text("name_b"))
              .say(
                  String.format(
                      Locale.ROOT,
                      " share %,d documents, where chance would give %s.",
                      row.count("both_count"),
                      expected(row.number("expected_count")))));
    }
    tones(inquiry, findings);
    for (AnswerRow row :
        inquiry
            .ask(
                """
                SELECT e.name, p.period_start, p.document_count FROM entity_periods p
                JOIN entities e ON e.entity_id = p.entity_id
                WHERE p.q_value <= %s AND p.document_count > p.expected_count
                ORDER BY p.log10_p, e.entity_id, p.period_start LIMIT 1"""
                    .formatted(MOST_Q))
            .rows()) {
      if (row.get("period_start") instanceof LocalDate start) {
        findings.add(
            new Prose()
                .stress(row.text("name"))
                .say(" stands out in the period from " + InWords.day(start) + "."));
      }
    }
    return findings;
  }

  /** The names that are surely spoken of best and worst, of all whose tone can be tested. */
  private static void tones(Inquiry inquiry, List<Prose> findings) {
    List<Tone> all =
        inquiry
            .ask(
                """
                SELECT e.name, s.document_count, s.scored_count, s.mean, s.mean_low, s.mean_high
                FROM entity_sentiment s JOIN entities e ON e.entity_id = s.entity_id
                WHERE s.document_count >= %d AND s.mean_low IS NOT NULL ORDER BY e.entity_id"""
                    .formatted(FEWEST_DOCUMENTS))
            .rows()
            .stream()
            .flatMap(row -> Tone.of(row).stream())
            .toList();
    double[] log10Q =
        BenjaminiHochberg.log10QValues(all.stream().mapToDouble(Tone::log10P).toArray());
    List<Tone> sure =
        IntStream.range(0, log10Q.length)
            .filter(i -> log10Q[i] <= Math.log10(MOST_Q))
            .mapToObj(all::get)
            .toList();
    sure.stream()
        .filter(tone -> tone.low() > 0)
        .max(Comparator.comparingDouble(Tone::low))
        .ifPresent(best -> findings.add(best.inWords(" is spoken of best")));
    sure.stream()
        .filter(tone -> tone.high() < 0)
        .min(Comparator.comparingDouble(Tone::high))
        .ifPresent(worst -> findings.add(worst.inWords(" is spoken of worst")));
  }

  /** The mean tone towards a name, and log10 of the chance of one so far from neutral. */
  private record Tone(String name, double mean, double low, double high, double log10P) {
    static Optional<Tone> of(AnswerRow row) {
      double mean = row.number("mean");
      Interval interval = new Interval(row.number("mean_low"), row.number("mean_high"));
      return Optional.ofNullable(
              PublishedMean.of(
                  row.count("document_count"), row.count("scored_count"), mean, interval))
          .map(
              known ->
                  new Tone(
                      row.text("name"), mean, interval.low(), interval.high(), known.log10P()));
    }

    Prose inWords(String words) {
      return new Prose().stress(name).say(words + " (" + InWords.tone(mean) + ").");
    }
  }

  private static String expected(double count) {
    return count < 0.1 ? "hardly one" : String.format(Locale.ROOT, "%.1f", count);
  }

  private static List<Figure> figures(AnswerRow corpus) {
    List<Figure> figures = new ArrayList<>();
    figure(figures, corpus.count("representatives"), "document", "documents");
    figure(figures, corpus.count("sentences"), "sentence", "sentences");
    figure(figures, corpus.count("tokens"), "token", "tokens");
    figure(figures, corpus.count("entities"), "name", "names");
    figure(figures, corpus.count("copies"), "copy set aside", "copies set aside");
    figure(figures, corpus.count("rejections"), "record turned away", "records turned away");
    return figures;
  }

  private static void figure(List<Figure> figures, long count, String one, String many) {
    figures.add(new Figure(InWords.number(count), count == 1 ? one : many));
  }

  private static List<String> texts(Inquiry inquiry, String query) {
    return inquiry.ask(query).rows().stream().map(row -> row.text("text")).toList();
  }
}
