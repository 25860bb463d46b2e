package org.corpusstats.annotate.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.assertj.core.api.Assertions;
import org.corpusstats.annotate.AnnotationCaps;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.annotate.Deadline;
import org.corpusstats.core.CodePoints;
import org.corpusstats.table.row.AnnotatedSentence;
import org.corpusstats.table.row.AnnotatedSentence.RawMention;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.AnnotatedSentence.TreeNode;
import org.corpusstats.table.row.SentenceStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real models: what is promised of them holds, whatever the text. */
class CoreNlpAnnotatorTest {
  private static final CoreNlpEngine ENGINE = new CoreNlpEngine(true);
  private static final AnnotationCaps CAPS = new AnnotationCaps(1000, 200, 500);
  private static final Path SAMPLE = Path.of("data", "sample");

  /** CoreNLP as its manual has it, over whole texts. Shares the models with the annotator. */
  private static StanfordCoreNLP stock;

  @BeforeAll
  static void load() {
    Properties properties = CoreNlpProperties.all(true);
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,parse,sentiment");
    stock = new StanfordCoreNLP(properties);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "harbour-gazette/2025-01-04-gdansk-port-strike.txt",
        "harbour-gazette/2025-03-11-samsun-flood-rescue.txt",
        "harbour-gazette/2025-06-05-ports-charter.txt",
        "meridian-wire/2025-01-06-trade-talks-open.txt",
        "meridian-wire/2025-08-06-ribera-southern-cup.txt"
      })
  void theResultEqualsAStockPipelinesOverTheWholeText(String file) throws IOException {
    String text = Files.readString(SAMPLE.resolve(file)).strip();
    Annotation expected = new Annotation(text);
    stock.annotate(expected);
    List<CoreMap> stockSentences = expected.get(CoreAnnotations.SentencesAnnotation.class);
    List<AnnotatedSentence> sentences = annotate(text);
    assertThat(sentences).hasSameSizeAs(stockSentences).hasSizeGreaterThan(3);
    CodePoints offsets = CodePoints.of(text);
    for (int i = 0; i < sentences.size(); i++) {
      CoreMap stockSentence = stockSentences.get(i);
      AnnotatedSentence sentence = sentences.get(i);
      assertThat(sentence.status()).isEqualTo(SentenceStatus.OK);
      assertThat(sentence.charBegin())
          .isEqualTo(
              offsets.toCodePoint(
                  stockSentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class)));
      assertThat(sentence.charEnd())
          .isEqualTo(
              offsets.toCodePoint(
                  stockSentence.get(CoreAnnotations.CharacterOffsetEndAnnotation.class)));
      assertThat(sentence.tokens()).isEqualTo(tokens(stockSentence, offsets));
      assertThat(sentence.tokenCount()).isEqualTo(sentence.tokens().size());
      assertThat(sentence.mentions()).isEqualTo(mentions(stockSentence, offsets));
      Tree tree = stockSentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class);
      assertThat(sentence.sentimentProbabilities()).isEqualTo(probabilities(tree));
      assertThat(sentence.tree()).extracting(TreeNode::label).isEqualTo(labels(tree));
    }
  }

  @Test
  void whatWasAnnotatedBeforeChangesNothing() {
    String text = "Angela Merkel visited Paris. She praised the French government.";
    List<AnnotatedSentence> first = annotate(text);
    annotate("Another text about Chad and the World Health Organization.");
    assertThat(annotate(text)).isEqualTo(first);
  }

  @Test
  void paragraphsNeverShareASentence() {
    String text = "Talks open in Geneva\n\nThe minister of\n\nfinance left. He was late.";
    List<AnnotatedSentence> sentences = annotate(text);
    assertThat(sentences)
        .extracting(sentence -> cut(text, sentence.charBegin(), sentence.charEnd()))
        .containsExactly(
            "Talks open in Geneva", "The minister of", "finance left.", "He was late.");
    assertThat(sentences).extracting(AnnotatedSentence::paragraphIndex).containsExactly(0, 1, 2, 2);
  }

  @Test
  void aSentenceOverTheCapOnTokensHasNoNamesAndNoSentiment() {
    String text = "Ann Smith met Bob Jones in Paris and they went home again. Ann Smith slept.";
    List<AnnotatedSentence> sentences = annotate(text, ENGINE, new AnnotationCaps(10, 200, 500));
    assertThat(sentences.get(0).status()).isEqualTo(SentenceStatus.TOO_LONG);
    assertThat(sentences.get(0).tokenCount()).isEqualTo(13);
    assertIsBare(sentences.get(0));
    assertThat(sentences.get(1)).isEqualTo(annotate(text).get(1));
  }

  @Test
  void aSentenceOverTheParsersCapHasNamesButNoSentiment() {
    String text = "Angela Merkel met Emmanuel Macron in Paris. They talked.";
    List<AnnotatedSentence> sentences = annotate(text, ENGINE, new AnnotationCaps(1000, 5, 500));
    AnnotatedSentence whole = annotate(text).get(0);
    AnnotatedSentence named = sentences.get(0);
    assertThat(named.status()).isEqualTo(SentenceStatus.TOO_LONG_TO_PARSE);
    assertThat(named.mentions()).hasSize(3).isEqualTo(whole.mentions());
    assertThat(named.tokens()).isEqualTo(whole.tokens());
    assertThat(named.sentimentProbabilities()).isEmpty();
    assertThat(named.tree()).isEmpty();
    assertThat(sentences.get(1).status()).isEqualTo(SentenceStatus.OK);
  }

  @Test
  void aTokenOfAHundredThousandCharactersIsPassedOverQuickly() {
    annotate("Warm up.");
    String text = "Ann slept. Then came " + "x".repeat(100_000) + " at last. Bob slept.";
    List<AnnotatedSentence> sentences =
        org.junit.jupiter.api.Assertions.assertTimeout(
            Duration.ofSeconds(10), () -> annotate(text));
    assertThat(sentences)
        .extracting(AnnotatedSentence::status)
        .containsExactly(SentenceStatus.OK, SentenceStatus.TOKEN_TOO_LONG, SentenceStatus.OK);
    assertIsBare(sentences.get(1));
  }

  @Test
  void offsetsCountCodePoints() {
    String text = "🎉😀 Angela Merkel visited Paris 🎉. “Zoë’s café” pleased Emmanuel Macron.";
    List<AnnotatedSentence> sentences = annotate(text);
    assertThat(
            sentences.stream()
                .flatMap(sentence -> sentence.mentions().stream())
                .map(mention -> cut(text, mention.charBegin(), mention.charEnd())))
        .contains("Angela Merkel", "Paris", "Emmanuel Macron");
    for (AnnotatedSentence sentence : sentences) {
      int end = sentence.charBegin();
      for (Token token : sentence.tokens()) {
        int begin = end + token.gap();
        assertThat(cut(text, end, begin)).isBlank();
        end = begin + token.length();
        assertThat(cut(text, begin, end)).isNotBlank().doesNotContainAnyWhitespaces();
      }
      assertThat(end).isEqualTo(sentence.charEnd());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "…", "!!! --- ???", "“”", "* * *", "🎉", "\uFFFD", "—\n\n—", "%)("})
  void textWithoutWordsDoesNotFail(String text) {
    assertThat(annotate(text))
        .extracting(AnnotatedSentence::status)
        .doesNotContain(SentenceStatus.FAILED);
  }

  @Test
  void theTreeIsBinaryAndCoversTheSentence() throws IOException {
    String text =
        Files.readString(SAMPLE.resolve("meridian-wire/2025-01-15-tlf-market-attack.txt")).strip();
    for (AnnotatedSentence sentence : annotate(text + "\n\nStop!\n\nNo.")) {
      List<TreeNode> tree = sentence.tree();
      int tokens = sentence.tokenCount();
      assertThat(tree).hasSize(2 * tokens - 1);
      assertThat(tree.get(0).firstToken()).isZero();
      assertThat(tree.get(0).lastToken()).isEqualTo(tokens - 1);
      assertThat(tree.stream().filter(node -> node.firstToken() == node.lastToken()))
          .hasSize(tokens);
      assertThat(nextAfter(tree, 0)).isEqualTo(tree.size());
      assertThat(tree).allMatch(node -> Math.abs(node.sentiment()) <= 1);
    }
  }

  @Test
  void pronounsAreRawMentionsOfPeople() {
    String text = "Angela Merkel said that she was tired.";
    assertThat(annotate(text).get(0).mentions())
        .extracting(mention -> cut(text, mention.charBegin(), mention.charEnd()), RawMention::type)
        .containsExactlyInAnyOrder(
            Assertions.tuple("Angela Merkel", "PERSON"), Assertions.tuple("she", "PERSON"));
  }

  @Test
  void theGazetteersRefineNames() {
    String text = "Angela Merkel flew from Germany to Paris.";
    assertThat(annotate(text).get(0).mentions())
        .extracting(RawMention::type)
        .containsExactly("PERSON", "COUNTRY", "CITY");
    assertThat(annotate(text, new CoreNlpEngine(false), CAPS).get(0).mentions())
        .extracting(RawMention::type)
        .containsExactly("PERSON", "LOCATION", "LOCATION");
  }

  @Test
  void aTextWhoseTimeIsOverIsGivenUp() {
    assertThatThrownBy(
            () ->
                new AnnotatorFactory(ENGINE, CAPS)
                    .annotator()
                    .annotate("Ann slept. Bob slept.", Deadline.after(0)))
        .isInstanceOf(RuntimeException.class);
    assertThat(annotate("Ann slept. Bob slept.")).hasSize(2);
  }

  /** Turkish has an I without a dot, which "IS" would get in lower case. */
  @Test
  void annotationsDoNotDependOnTheLocaleOfTheMachine() {
    String text = "INFLATION IS BACK IN ISTANBUL. It is high in Italy, said the Irish minister.";
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.US);
      List<AnnotatedSentence> american = annotate(text);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      List<AnnotatedSentence> turkish = annotate(text);
      assertThat(turkish.stream().flatMap(sentence -> sentence.tokens().stream()))
          .extracting(Token::lemma)
          .contains("inflation", "be", "it")
          .noneMatch(lemma -> lemma.contains("ı"));
      assertThat(turkish).isEqualTo(american);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<AnnotatedSentence> annotate(String text) {
    return annotate(text, ENGINE, CAPS);
  }

  private static List<AnnotatedSentence> annotate(
      String text, CoreNlpEngine engine, AnnotationCaps caps) {
    return new AnnotatorFactory(engine, caps).annotator().annotate(text, Deadline.after(300));
  }

  private static void assertIsBare(AnnotatedSentence sentence) {
    assertThat(sentence.tokens()).isEmpty();
    assertThat(sentence.mentions()).isEmpty();
    assertThat(sentence.sentimentProbabilities()).isEmpty();
    assertThat(sentence.tree()).isEmpty();
  }

  /** Checks the subtree at a node of the pre-order, and returns the index after it. */
  private static int nextAfter(List<TreeNode> tree, int index) {
    TreeNode node = tree.get(index);
    if (node.firstToken() == node.lastToken()) {
      return index + 1;
    }
    TreeNode left = tree.get(index + 1);
    int rightIndex = nextAfter(tree, index + 1);
    TreeNode right = tree.get(rightIndex);
    assertThat(left.firstToken()).isEqualTo(node.firstToken());
    assertThat(right.firstToken()).isEqualTo(left.lastToken() + 1);
    assertThat(right.lastToken()).isEqualTo(node.lastToken());
    return nextAfter(tree, rightIndex);
  }

  private static String cut(String text, int charBegin, int charEnd) {
    return text.substring(
        text.offsetByCodePoints(0, charBegin), text.offsetByCodePoints(0, charEnd));
  }

  private static List<Token> tokens(CoreMap sentence, CodePoints offsets) {
    List<Token> tokens = new ArrayList<>();
    int end = sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class);
    for (CoreLabel token : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
      tokens.add(
          new Token(
              offsets.toCodePoint(token.beginPosition()) - offsets.toCodePoint(end),
              offsets.toCodePoint(token.endPosition()) - offsets.toCodePoint(token.beginPosition()),
              token.lemma(),
              token.tag()));
      end = token.endPosition();
    }
    return tokens;
  }

  private static List<RawMention> mentions(CoreMap sentence, CodePoints offsets) {
    List<RawMention> mentions = new ArrayList<>();
    for (CoreMap mention : sentence.get(CoreAnnotations.MentionsAnnotation.class)) {
      List<CoreLabel> tokens = mention.get(CoreAnnotations.TokensAnnotation.class);
      mentions.add(
          new RawMention(
              tokens.get(0).index() - 1,
              tokens.get(tokens.size() - 1).index() - 1,
              offsets.toCodePoint(
                  mention.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class)),
              offsets.toCodePoint(mention.get(CoreAnnotations.CharacterOffsetEndAnnotation.class)),
              mention.get(CoreAnnotations.EntityTypeAnnotation.class)));
    }
    return mentions;
  }

  private static List<Double> probabilities(Tree tree) {
    double[] data = RNNCoreAnnotations.getPredictions(tree).getDDRM().getData();
    return Arrays.stream(data).limit(5).boxed().toList();
  }

  private static List<String> labels(Tree root) {
    return root.preOrderNodeList().stream()
        .filter(node -> !node.isLeaf())
        .map(node -> node.label().value())
        .toList();
  }
}
