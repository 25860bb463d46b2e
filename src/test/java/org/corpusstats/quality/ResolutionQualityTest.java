package org.corpusstats.quality;

import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.corpusstats.LocalSpark;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.core.CodePoints;
import org.corpusstats.pipeline.Annotators;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.pipeline.Runs;
import org.corpusstats.quality.GoldNews.GoldDocument;
import org.corpusstats.resolve.RuleStrength;
import org.corpusstats.store.AnnotationStore;
import org.corpusstats.store.OutputFolder;
import org.corpusstats.store.Snapshot;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedSentence.RawMention;
import org.corpusstats.table.row.CleanDocument;
import org.corpusstats.table.row.Document;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.ResolvedMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The entities of the whole flow against labelled news, beside stock CoreNLP's mentions joined by
 * their normalised text. Floors are asserted, figures printed. Needs {@code -Dcorpora=DIR}; skipped
 * without. {@code -Dquality.output=DIR} keeps annotations for the next time.
 */
class ResolutionQualityTest {
  /** A share of fewer decisions says little. */
  private static final int FEWEST_DECISIONS = 10;

  /** Labelled mentions that nest in others take the entity of the wrong one, whatever the rule. */
  private static final double TOLERANCE = 0.1;

  @TempDir private Path folder;

  @Test
  void chainsOfEcbPlus() throws IOException {
    assumeTrue(
        Boolean.getBoolean("quality.all"),
        "skipped: 368 stories take minutes to annotate; jobs/benchmark quality does it");
    Scored scored = score("ecbplus-dev");
    assertThat(scored.ours().f1()).isGreaterThan(0.842).isGreaterThan(scored.stock().f1());
    assertThat(scored.ours().precision()).isGreaterThan(0.935);
  }

  @Test
  void chainsAndMentionsOfGum() throws IOException {
    Scored scored = score("gum-news");
    assertThat(scored.ours().f1()).isGreaterThan(0.862).isGreaterThan(scored.stock().f1());
    // GUM labels names within names ("Texas" in "University of Texas"), which one mention cannot
    // be.
    assertThat(scored.ours().precision())
        .isGreaterThan(0.87)
        .isGreaterThan(scored.stock().precision());
    assertThat(scored.overlap().f1()).isGreaterThan(0.78);
  }

  private record Scored(ChainScore ours, ChainScore stock, OverlapScore overlap) {}

  private Scored score(String set) throws IOException {
    String corpora = System.getProperty("corpora", "");
    assumeTrue(!corpora.isEmpty(), "skipped: no labelled news given by -Dcorpora=DIR");
    List<GoldDocument> gold = GoldNews.read(Path.of(corpora, "gold", set + ".jsonl"));
    Path input = Files.createDirectory(folder.resolve(set));
    for (GoldDocument document : gold) {
      Files.writeString(input.resolve(document.id() + ".txt"), document.text());
    }
    String kept = System.getProperty("quality.output", "");
    Path output = (kept.isEmpty() ? folder : Path.of(kept)).resolve("output-" + set);
    AnnotatorFactory annotators =
        Annotators.of(PipelineConfig.load(List.of(), List.of()).annotate());
    // Names are labelled in every story, those of near copies too.
    Snapshot snapshot = Runs.run(input, output, annotators, "clean.copies.near=false");

    Map<String, GoldDocument> byId = new HashMap<>();
    gold.forEach(document -> byId.put(document.id(), document));
    Map<String, List<FoundName>> ours = ours(snapshot, byId);
    Map<String, List<FoundName>> stock = stock(snapshot, output, annotators, byId);
    Scored scored =
        new Scored(
            ChainScore.of(gold, ours), ChainScore.of(gold, stock), OverlapScore.of(gold, ours));
    System.out.println(set + " ours  " + scored.ours() + "  " + scored.overlap());
    System.out.println(set + " stock " + scored.stock() + "  " + OverlapScore.of(gold, stock));
    Map<String, RuleScore> rules = RuleScore.byRule(gold, ours);
    System.out.println(set + " rules " + rules);
    assertThat(rules).allSatisfy(ResolutionQualityTest::keepsItsPromise);
    return scored;
  }

  private static void keepsItsPromise(String rule, RuleScore score) {
    if (score.decisions() >= FEWEST_DECISIONS && !rule.equals("same_name")) {
      assertThat(score.share()).as(rule).isGreaterThan(RuleStrength.of(rule) - TOLERANCE);
    }
  }

  private static Map<String, List<FoundName>> ours(
      Snapshot snapshot, Map<String, GoldDocument> gold) {
    Map<String, CleanDocument> documents = documents(snapshot);
    Map<String, List<FoundName>> found = new HashMap<>();
    for (Mention judged : Runs.records(snapshot, Mention.TABLE)) {
      ResolvedMention mention = judged.resolved();
      CleanDocument document = documents.get(mention.span().docId());
      GoldDocument original = gold.get(idOf(document));
      add(
          found,
          original,
          new FoundName(
              mention.span().charBegin(),
              mention.span().charEnd(),
              mention.type(),
              mention.entityId(),
              mention.rule()),
          document.text());
    }
    return found;
  }

  private static Map<String, List<FoundName>> stock(
      Snapshot snapshot, Path output, AnnotatorFactory annotators, Map<String, GoldDocument> gold) {
    AnnotationStore store =
        OutputFolder.open(LocalSpark.session(), output.toString())
            .annotations(AnnotatorFactory.fingerprint(annotators.identity()));
    Map<String, CleanDocument> documents = documents(snapshot);
    Map<String, List<FoundName>> found = new HashMap<>();
    var rows =
        store.attachTo(snapshot.read(Document.TABLE).select("doc_id", "text", "text_sha256"), true);
    DataType spans = AnnotatedDocument.TABLE.schema().apply("template").dataType();
    Dataset<Row> prose =
        rows.withColumn("dateline", lit(null).cast("string"))
            .withColumn("template", from_json(lit("[]"), spans));
    for (Row row :
        prose.selectExpr(AnnotatedDocument.TABLE.schema().fieldNames()).collectAsList()) {
      AnnotatedDocument annotated = AnnotatedDocument.TABLE.codec().fromRow(row);
      GoldDocument original = gold.get(idOf(documents.get(annotated.docId())));
      CodePoints offsets = CodePoints.of(annotated.text());
      for (AnnotatedSentence sentence : annotated.sentences()) {
        for (RawMention raw : sentence.mentions()) {
          String text =
              annotated
                  .text()
                  .substring(offsets.toUtf16(raw.charBegin()), offsets.toUtf16(raw.charEnd()));
          add(
              found,
              original,
              new FoundName(raw.charBegin(), raw.charEnd(), raw.type(), normalised(text), "stock"),
              annotated.text());
        }
      }
    }
    return found;
  }

  private static String normalised(String text) {
    return text.strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .replaceFirst("^(the|a|an) ", "")
        .replaceFirst("('s|’s|'|’)$", "");
  }

  private static Map<String, CleanDocument> documents(Snapshot snapshot) {
    Map<String, CleanDocument> documents = new HashMap<>();
    Runs.records(snapshot, Document.TABLE).stream()
        .map(document -> document.accepted().document())
        .forEach(document -> documents.put(document.docId(), document));
    return documents;
  }

  private static String idOf(CleanDocument document) {
    return document.uri().replaceFirst(".*/", "").replaceFirst("\\.txt$", "");
  }

  /** Cleaning changes white space only, so the n-th other character stays the n-th. */
  private static void add(
      Map<String, List<FoundName>> found, GoldDocument original, FoundName name, String cleaned) {
    int begin = nthVisible(original.text(), visibleBefore(cleaned, name.begin()));
    int end = nthVisible(original.text(), visibleBefore(cleaned, name.end()) - 1) + 1;
    List<FoundName> names = found.computeIfAbsent(original.id(), id -> new ArrayList<>());
    names.add(new FoundName(begin, end, name.type(), name.entity(), name.rule()));
    names.sort(Comparator.comparingInt(FoundName::begin).thenComparingInt(FoundName::end));
  }

  private static int visibleBefore(String text, int codePoint) {
    return (int) text.codePoints().limit(codePoint).filter(c -> !Character.isWhitespace(c)).count();
  }

  private static int nthVisible(String text, int n) {
    int[] codePoints = text.codePoints().toArray();
    int seen = -1;
    for (int i = 0; i < codePoints.length; i++) {
      if (!Character.isWhitespace(codePoints[i]) && ++seen == n) {
        return i;
      }
    }
    throw new IllegalArgumentException("no character " + n);
  }
}
