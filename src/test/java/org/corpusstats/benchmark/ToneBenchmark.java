package org.corpusstats.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.corpusstats.annotate.Annotator;
import org.corpusstats.annotate.Deadline;
import org.corpusstats.core.CodePoints;
import org.corpusstats.pipeline.Annotators;
import org.corpusstats.pipeline.PipelineConfig;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedSentence.RawMention;
import org.corpusstats.table.row.SentenceStatus;
import org.corpusstats.tone.TargetChoice;
import org.corpusstats.tone.TargetSentence;
import org.corpusstats.tone.ToneModelFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long the tone towards all mentions of data/sample takes on one core, the sentences read from
 * their annotations included; what annotating them took is printed beside it. One operation is one
 * mention.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ToneBenchmark {
  private static final long DEADLINE_SECONDS = 600;

  private record Scored(AnnotatedSentence sentence, String text) {}

  private final List<Scored> sentences = new ArrayList<>();
  private int next;
  private int nextMention;
  private TargetSentence current = TargetSentence.of(EMPTY, "");

  private static final AnnotatedSentence EMPTY =
      new AnnotatedSentence(
          0, 0, 0, SentenceStatus.OK, 0, List.of(), List.of(), List.of(), List.of(), List.of());

  @Setup
  public void annotate() {
    try (Stream<Path> files = Files.walk(Path.of("data/sample"))) {
      Annotator annotator =
          Annotators.of(PipelineConfig.load(List.of(), List.of()).annotate()).annotator();
      long annotating = 0;
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        long start = System.nanoTime();
        add(text, annotator.annotate(text, Deadline.after(DEADLINE_SECONDS)));
        annotating += System.nanoTime() - start;
      }
      long mentions = sentences.stream().mapToLong(one -> one.sentence().mentions().size()).sum();
      System.out.printf(
          Locale.ROOT,
          "annotating took %.3f ms a mention (%d mentions)%n",
          annotating / 1e6 / mentions,
          mentions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String text, List<AnnotatedSentence> annotated) {
    CodePoints offsets = CodePoints.of(text);
    for (AnnotatedSentence one : annotated) {
      if (!one.tree().isEmpty() && !one.mentions().isEmpty()) {
        int begin = offsets.toUtf16(one.charBegin());
        sentences.add(new Scored(one, text.substring(begin, offsets.toUtf16(one.charEnd()))));
      }
    }
  }

  @Benchmark
  public void toneTowardsAMention(Blackhole hole) {
    Scored scored = sentences.get(next);
    if (nextMention == 0) {
      current = TargetSentence.of(scored.sentence(), scored.text());
    }
    RawMention mention = scored.sentence().mentions().get(nextMention);
    hole.consume(
        ToneModelFile.shipped()
            .towards(current, mention.firstToken(), mention.lastToken(), TargetChoice.ANY_NAME));
    nextMention++;
    if (nextMention == scored.sentence().mentions().size()) {
      nextMention = 0;
      next = (next + 1) % sentences.size();
    }
  }
}
