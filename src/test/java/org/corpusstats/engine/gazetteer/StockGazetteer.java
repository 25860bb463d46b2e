package org.corpusstats.engine.gazetteer;

import static java.util.Objects.requireNonNull;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.TokensRegexNERAnnotator;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.TwoDimensionalCollectionValuedMap;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.IntUnaryOperator;

/** CoreNLP's own annotator over mapping files, with the order in which it happens to try rows. */
final class StockGazetteer {
  private final TokensRegexNERAnnotator annotator;

  StockGazetteer(String mapping) {
    Properties properties = new Properties();
    properties.setProperty("stock.mapping", mapping);
    annotator = new TokensRegexNERAnnotator("stock", properties);
  }

  String[] label(String[] words, String[] tags, String[] labels) {
    List<CoreLabel> tokens = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      CoreLabel token = new CoreLabel();
      token.setWord(words[i]);
      token.setTag(tags[i]);
      token.setNER(labels[i]);
      tokens.add(token);
    }
    CoreMap sentence = new ArrayCoreMap();
    sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
    Annotation document = new Annotation("");
    document.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence));
    annotator.annotate(document);
    return tokens.stream().map(CoreLabel::ner).toArray(String[]::new);
  }

  /**
   * The rank of each row in this annotator's hash sets: an accident of the run, which decides
   * between matches that are otherwise equal.
   */
  IntUnaryOperator ranks() {
    IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    for (Object entry : (List<?>) field(annotator, "entries")) {
      numbers.put(entry, numbers.size());
    }
    Map<?, ?> entries = (Map<?, ?>) field(annotator, "patternToEntry");
    Object triggers =
        field(field(field(annotator, "multiPatternMatcher"), "patternTrigger"), "trigger");
    List<Object> patterns = new ArrayList<>((Collection<?>) field(triggers, "alwaysTriggered"));
    addAll(
        (TwoDimensionalCollectionValuedMap<?, ?, ?>) field(triggers, "annotationTriggers"),
        patterns);
    addAll(
        (TwoDimensionalCollectionValuedMap<?, ?, ?>) field(triggers, "lowercaseStringTriggers"),
        patterns);
    int[] ranks = new int[numbers.size()];
    for (int rank = 0; rank < patterns.size(); rank++) {
      ranks[requireNonNull(numbers.get(entries.get(patterns.get(rank))))] = rank;
    }
    return row -> ranks[row];
  }

  private static <K, W> void addAll(
      TwoDimensionalCollectionValuedMap<K, W, ?> triggers, List<Object> patterns) {
    for (K key : triggers.firstKeySet()) {
      for (W word : triggers.getCollectionValuedMap(key).keySet()) {
        patterns.addAll(triggers.get(key, word));
      }
    }
  }

  private static Object field(Object object, String name) {
    try {
      Field field = object.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return field.get(object);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
