package org.corpusstats.engine.name;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.corpusstats.engine.CompileAmericanSpelling;
import org.corpusstats.engine.CompileFields;
import org.corpusstats.engine.KeyTable;
import org.corpusstats.engine.TextHash;

/** Compiles CoreNLP's models for names. */
public final class CompileNames {
  private CompileNames() {}

  /**
   * Compiles models of {@code NERClassifierCombiner}.
   *
   * @param resources class-path names of serialised {@code CRFClassifier}s, in order of their rank
   * @throws IllegalArgumentException if a model is none of those that this package covers
   */
  public static NameTagger compile(List<String> resources) {
    List<NameModel> models = new ArrayList<>();
    Map<?, ?> lexicon = Map.of();
    String unknownClass = "";
    for (String resource : resources) {
      CRFClassifier<?> classifier = load(resource);
      Object factory = CompileNameModel.factory(classifier);
      Map<?, ?> classes = CompileFields.get(factory, "lexicon");
      String unknown = classifier.flags.unknownWordDistSimClass;
      if (!models.isEmpty() && !(classes.equals(lexicon) && unknown.equals(unknownClass))) {
        throw new IllegalArgumentException(resource + " has word classes of its own");
      }
      lexicon = classes;
      unknownClass = unknown;
      models.add(CompileNameModel.compile(classifier));
    }
    return new NameTagger(vocabulary(lexicon, unknownClass, models), wordsApart());
  }

  private static CRFClassifier<?> load(String resource) {
    try {
      return CRFClassifier.getClassifier(resource);
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalArgumentException("cannot load " + resource, e);
    }
  }

  private static Vocabulary vocabulary(
      Map<?, ?> lexicon, String unknownClass, List<NameModel> models) {
    List<String> names =
        lexicon.values().stream().map(String.class::cast).distinct().sorted().toList();
    KeyTable classes = KeyTable.forKeys(lexicon.size());
    lexicon.forEach(
        (word, wordClass) ->
            classes.put(
                TextHash.of((String) word), Collections.binarySearch(names, (String) wordClass)));
    return new Vocabulary(CompileAmericanSpelling.compile(), classes, names, unknownClass, models);
  }

  private static List<String> wordsApart() {
    Collection<String> words =
        CompileFields.getStatic(NERCombinerAnnotator.class, "nerSpecificTokenizationExceptions");
    return words.stream().sorted().toList();
  }
}
