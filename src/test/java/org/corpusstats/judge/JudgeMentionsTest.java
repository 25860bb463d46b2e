package org.corpusstats.judge;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.corpusstats.LocalSpark;
import org.corpusstats.resolve.document.Texts;
import org.corpusstats.store.Snapshot;
import org.corpusstats.store.Workspace;
import org.corpusstats.table.row.AnnotatedDocument;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedSentence.RawMention;
import org.corpusstats.table.row.Mention;
import org.corpusstats.table.row.ResolvedMention;
import org.corpusstats.table.row.SentenceStatus;
import org.corpusstats.table.row.TargetTone;
import org.corpusstats.table.row.TextSpan;
import org.corpusstats.tone.ToneModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The annotators' mentions stand for resolved ones here: judging looks at places only. */
class JudgeMentionsTest {
  @TempDir private Path folder;

  @Test
  void everyMentionHasTheToneTowardsIt() {
    AnnotatedDocument document =
        Texts.document(
            "d", "[ORGANIZATION Acme Labs] cheated/VBD . || [PERSON Ann] praised/VBD [MISC AL] .");
    List<Mention> judged = judged(document);
    assertThat(judged)
        .extracting(mention -> mention.resolved().text())
        .containsExactly("Acme Labs", "Ann", "AL");
    assertThat(judged)
        .allSatisfy(
            mention -> {
              TargetTone tone = requireNonNull(mention.tone());
              double ill = tone.negative();
              double well = tone.positive();
              assertThat(tone.neutral()).isCloseTo(1 - ill - well, within(1e-12));
              assertThat(tone.sentiment()).isEqualTo(Math.rint((well - ill) * 1e6) / 1e6);
              assertThat(mention.clauseSentiment()).isZero();
            });
    assertThat(requireNonNull(judged.get(0).tone()).sentiment())
        .isLessThan(requireNonNull(judged.get(2).tone()).sentiment());
  }

  @Test
  void whatResolutionSaysOfAMentionStays() {
    AnnotatedDocument document = Texts.document("d", "😀 then ||| [PERSON Ann] left .");
    ResolvedMention resolved = resolved(document).get(0);
    assertThat(judged(document)).singleElement().extracting(Mention::resolved).isEqualTo(resolved);
  }

  @Test
  void aSentenceThatWasNotParsedSaysNothing() {
    AnnotatedDocument parsed = Texts.document("d", "[PERSON Ann] left .");
    AnnotatedSentence sentence = parsed.sentences().get(0);
    AnnotatedDocument document =
        AnnotatedDocument.ofProse(
            "d",
            parsed.text(),
            List.of(
                new AnnotatedSentence(
                    sentence.paragraphIndex(),
                    sentence.charBegin(),
                    sentence.charEnd(),
                    SentenceStatus.TOO_LONG_TO_PARSE,
                    sentence.tokenCount(),
                    List.of(),
                    sentence.tokens(),
                    sentence.mentions(),
                    sentence.coarseNames(),
                    List.of())));
    assertThat(judged(document))
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(mention.tone()).isNull();
              assertThat(mention.clauseSentiment()).isNull();
            });
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 1", "1, 5", "7, 4"})
  void everyMentionMeetsItsDocumentHoweverTheyAreStored(int documentFiles, int mentionFiles) {
    List<AnnotatedDocument> documents = documents();
    List<ResolvedMention> mentions = new ArrayList<>();
    documents.forEach(document -> mentions.addAll(resolved(document)));
    Collections.shuffle(mentions, new Random(7));

    Workspace workspace = LocalSpark.workspace(folder);
    Snapshot tables = workspace.tables();
    tables.write(
        AnnotatedDocument.TABLE,
        LocalSpark.rows(AnnotatedDocument.TABLE, documents).repartition(documentFiles));
    tables.write(
        ResolvedMention.TABLE,
        LocalSpark.rows(ResolvedMention.TABLE, mentions).repartition(mentionFiles));
    Judged judged = JudgeMentions.run(workspace);

    List<Mention> written = LocalSpark.records(Mention.TABLE, tables.read(Mention.TABLE));
    assertThat(judged).isEqualTo(new Judged(mentions.size(), mentions.size()));
    List<Mention> expected = new ArrayList<>();
    documents.forEach(document -> expected.addAll(judged(document)));
    assertThat(written).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(new LinkedHashSet<>(runs(written)))
        .as("each document's mentions stand together")
        .hasSameSizeAs(runs(written));
    for (AnnotatedDocument document : documents) {
      assertThat(written)
          .filteredOn(mention -> mention.resolved().span().docId().equals(document.docId()))
          .isSortedAccordingTo(
              Comparator.comparing((Mention mention) -> mention.resolved().span().charBegin())
                  .thenComparing(mention -> mention.resolved().span().charEnd()));
    }
  }

  @Test
  void aMentionWhoseDocumentIsMissingIsNotLostInSilence() {
    AnnotatedDocument document = Texts.document("d", "[PERSON Ann] left .");
    var mentions =
        MentionsBesideDocuments.inStep(
            List.of(LocalSpark.rows(AnnotatedDocument.TABLE, List.of(document)).first()).iterator(),
            LocalSpark.rows(
                    ResolvedMention.TABLE, resolved(Texts.document("e", "[PERSON Bob] left .")))
                .collectAsList()
                .iterator(),
            (found, ofDocument) -> ofDocument.iterator());
    assertThatThrownBy(mentions::hasNext)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("document e is not in its place");
  }

  /** Some without mentions, in no order of their ids. */
  private static List<AnnotatedDocument> documents() {
    Random random = new Random(3);
    List<String> sentences =
        List.of(
            "the [ORGANIZATION Solar Union] praised/VBD [PERSON Ann Lee] .",
            "then [PERSON Bob] cheated/VBD {LOCATION Lake [COUNTRY Chad]} .",
            "nobody left again .");
    List<AnnotatedDocument> documents = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      List<String> chosen = new ArrayList<>();
      for (int j = 0; j < 1 + i % 4; j++) {
        chosen.add(sentences.get(random.nextInt(sentences.size())));
      }
      documents.add(Texts.document("d" + (i * 17) % 40, String.join(" || ", chosen)));
    }
    return documents;
  }

  private static List<String> runs(List<Mention> mentions) {
    List<String> runs = new ArrayList<>();
    for (Mention mention : mentions) {
      if (runs.isEmpty() || !runs.get(runs.size() - 1).equals(mention.resolved().span().docId())) {
        runs.add(mention.resolved().span().docId());
      }
    }
    return runs;
  }

  private static List<Mention> judged(AnnotatedDocument document) {
    DocumentTones tones = new DocumentTones(ToneModelFile.shipped(), document);
    return resolved(document).stream().map(tones::judged).toList();
  }

  private static List<ResolvedMention> resolved(AnnotatedDocument document) {
    List<ResolvedMention> mentions = new ArrayList<>();
    int[] text = document.text().codePoints().toArray();
    for (int i = 0; i < document.sentences().size(); i++) {
      AnnotatedSentence sentence = document.sentences().get(i);
      for (RawMention raw : sentence.mentions()) {
        String words = new String(text, raw.charBegin(), raw.charEnd() - raw.charBegin());
        mentions.add(
            new ResolvedMention(
                new TextSpan(
                    document.docId(), i, sentence.paragraphIndex(), raw.charBegin(), raw.charEnd()),
                words,
                raw.type(),
                words,
                words,
                "ner",
                raw.type(),
                "same_name",
                1,
                null));
      }
    }
    return mentions;
  }
}
