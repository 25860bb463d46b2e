package org.corpusstats.engine.name;

import edu.stanford.nlp.ie.NERFeatureFactory;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.process.AmericanizeFunction;
import edu.stanford.nlp.process.WordShapeClassifier;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.Index;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.corpusstats.engine.CompileFields;
import org.corpusstats.engine.KeyTable;
import org.corpusstats.engine.TextHash;
import org.corpusstats.engine.WordShape;
import org.jspecify.annotations.Nullable;

/** Compiles one {@code CRFClassifier}. */
final class CompileNameModel {
  private static final int WINDOW = 2;
  private static final String NEVER = "(?!)";

  /** Flags that must be on, as every model here has them. */
  private static final Set<String> ON =
      Set.of(
          "useNGrams",
          "usePrev",
          "useNext",
          "usePrevSequences",
          "useLongSequences",
          "noMidNGrams",
          "useTypeSeqs",
          "useTypeSeqs2",
          "useDisjunctive",
          "useClassFeature",
          "useLastRealWord",
          "useNextRealWord",
          "useOccurrencePatterns",
          "useTypeySequences",
          "useDistSim",
          "numberEquivalenceDistSim");

  /** Flags whose value is compiled. */
  private static final Set<String> COMPILED =
      Set.of(
          "maxNGramLeng",
          "wordShape",
          "disjunctionWidth",
          "useTitle",
          "maxLeft",
          "unknownWordDistSimClass",
          "wordFunction");

  /** Flags that say how the model was trained and stored, or that its weights already follow. */
  private static final Set<String> OF_TRAINING =
      Set.of(
          "stringRep",
          "normalize",
          "sigma",
          "map",
          "loadClassifier",
          "serializeTo",
          "saveFeatureIndexToDisk",
          "type",
          "trainFile",
          "trainFileList",
          "testFile",
          "distSimLexicon",
          "useObservedSequencesOnly",
          "useQN",
          "QNsize",
          "featureDiffThresh",
          "numTimesPruneFeatures",
          "multiThreadGrad",
          "dict2name");

  private CompileNameModel() {}

  static NameModel compile(CRFClassifier<?> classifier) {
    SeqClassifierFlags flags = classifier.flags;
    check(classifier);
    LabelPairs pairs = pairs(classifier);
    Index<?> features = CompileFields.get(classifier, "featureIndex");
    float[][] weights = CompileFields.get(classifier, "weights");
    int[] order = pairOrder(classifier, pairs);
    int pairFeatures =
        (int) IntStream.range(0, weights.length).filter(i -> isOfPair(features, i)).count();
    FeatureTable ofLabels = FeatureTable.ofSize(pairs.labelCount(), weights.length - pairFeatures);
    FeatureTable ofPairs = FeatureTable.ofSize(pairs.pairCount(), pairFeatures);
    int[] labelOrder = labelOrder(classifier);
    int labelRow = 0;
    int pairRow = 0;
    for (int i = 0; i < weights.length; i++) {
      String feature = (String) features.get(i);
      long key = Template.keyOf(feature.substring(0, feature.lastIndexOf('|')));
      if (isOfPair(features, i)) {
        ofPairs.put(key, pairRow++, ordered(weights[i], order));
      } else {
        ofLabels.put(key, labelRow++, ordered(weights[i], labelOrder));
      }
    }
    return new NameModel(pairs, settings(classifier, flags), known(classifier), ofLabels, ofPairs);
  }

  private static boolean isOfPair(Index<?> features, int i) {
    String feature = (String) features.get(i);
    String clique = feature.substring(feature.lastIndexOf('|') + 1);
    if (!clique.equals("C") && !clique.equals("CpC")) {
      throw new IllegalArgumentException("feature of an unknown clique: " + feature);
    }
    return clique.equals("CpC");
  }

  private static float[] ordered(float[] weights, int[] order) {
    float[] ordered = new float[order.length];
    for (int i = 0; i < order.length; i++) {
      ordered[i] = weights[order[i]];
    }
    return ordered;
  }

  private static LabelPairs pairs(CRFClassifier<?> classifier) {
    List<int[]> pairs =
        cliqueLabels(classifier, 1).stream().sorted(CompileNameModel::compare).toList();
    return new LabelPairs(
        List.copyOf(classifier.classIndex.objectsList()),
        classifier.classIndex.indexOf(classifier.flags.backgroundSymbol),
        pairs.stream().mapToInt(pair -> pair[0]).toArray(),
        pairs.stream().mapToInt(pair -> pair[1]).toArray());
  }

  private static int compare(int[] one, int[] other) {
    return one[1] == other[1] ? one[0] - other[0] : one[1] - other[1];
  }

  /** Where CoreNLP keeps the weight of each of our pairs. */
  private static int[] pairOrder(CRFClassifier<?> classifier, LabelPairs pairs) {
    List<List<Integer>> stored =
        cliqueLabels(classifier, 1).stream().map(pair -> List.of(pair[0], pair[1])).toList();
    return IntStream.range(0, pairs.pairCount())
        .map(i -> stored.indexOf(List.of(pairs.first(i), pairs.second(i))))
        .toArray();
  }

  /** Where CoreNLP keeps the weight of each label. */
  private static int[] labelOrder(CRFClassifier<?> classifier) {
    List<Integer> stored = cliqueLabels(classifier, 0).stream().map(label -> label[0]).toList();
    int[] order = IntStream.range(0, classifier.classIndex.size()).map(stored::indexOf).toArray();
    if (Arrays.stream(order).anyMatch(place -> place < 0)) {
      throw new IllegalArgumentException("a label has no weights");
    }
    return order;
  }

  private static List<int[]> cliqueLabels(CRFClassifier<?> classifier, int clique) {
    List<Index<CRFLabel>> indices = CompileFields.get(classifier, "labelIndices");
    return indices.get(clique).objectsList().stream().map(CRFLabel::getLabel).toList();
  }

  private static KeyTable known(CRFClassifier<?> classifier) {
    Collection<String> words = CompileFields.get(classifier, "knownLCWords");
    KeyTable known = KeyTable.forKeys(words.size());
    words.forEach(word -> known.put(TextHash.of(word), 0));
    return known;
  }

  private static NameModel.Settings settings(
      CRFClassifier<?> classifier, SeqClassifierFlags flags) {
    WordShape shape =
        switch (flags.wordShape) {
          case WordShapeClassifier.WORDSHAPECHRIS2USELC -> WordShape.CHRIS2;
          case WordShapeClassifier.WORDSHAPEDAN2USELC -> WordShape.DAN2;
          default ->
              throw new IllegalArgumentException("word shape not covered: " + flags.wordShape);
        };
    Pattern title = CompileFields.get(factory(classifier), "titlePattern");
    return new NameModel.Settings(
        shape,
        flags.maxNGramLeng < 0 ? Integer.MAX_VALUE : flags.maxNGramLeng,
        flags.disjunctionWidth,
        flags.useTitle ? title.pattern() : NEVER);
  }

  /** The one maker of features that a model has. */
  static Object factory(CRFClassifier<?> classifier) {
    List<Object> factories = CompileFields.get(classifier, "featureFactories");
    if (factories.size() != 1 || factories.get(0).getClass() != NERFeatureFactory.class) {
      throw new IllegalArgumentException("features not covered: " + factories);
    }
    return factories.get(0);
  }

  private static void check(CRFClassifier<?> classifier) {
    SeqClassifierFlags flags = classifier.flags;
    SeqClassifierFlags defaults = new SeqClassifierFlags();
    for (Field field : SeqClassifierFlags.class.getDeclaredFields()) {
      String name = field.getName();
      if (Modifier.isStatic(field.getModifiers())
          || COMPILED.contains(name)
          || OF_TRAINING.contains(name)) {
        continue;
      }
      Object value = value(field, flags);
      if (!Objects.deepEquals(value, ON.contains(name) ? true : value(field, defaults))) {
        throw new IllegalArgumentException("flag not covered: " + name + "=" + value);
      }
    }
    if (classifier.windowSize() != WINDOW
        || flags.disjunctionWidth > Sentence.MARGIN
        || flags.wordFunction == null
        || flags.wordFunction.getClass() != AmericanizeFunction.class) {
      throw new IllegalArgumentException("flags not covered: " + flags);
    }
  }

  private static @Nullable Object value(Field field, SeqClassifierFlags flags) {
    try {
      field.setAccessible(true);
      return field.get(flags);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException("cannot read flag " + field.getName(), e);
    }
  }
}
