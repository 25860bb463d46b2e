package org.corpusstats.engine.name;

import edu.stanford.nlp.ie.NERFeatureFactory;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import edu.stanford.nlp.process.Americanize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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
      Map<?, ?> classes = (Map<?, ?>) CompileField.of(NERFeatureFactory.class, factory, "lexicon");
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
    TextTable classes = TextTable.ofSize(lexicon.size());
    lexicon.forEach(
        (word, wordClass) ->
            classes.put((String) word, Collections.binarySearch(names, (String) wordClass)));
    return new Vocabulary(spelling(), classes, names, unknownClass, models);
  }

  static AmericanSpelling spelling() {
    Map<?, ?> mapping = (Map<?, ?>) americanize("mapping");
    Map<?, ?> dates = (Map<?, ?>) americanize("timexMapping");
    TextTable words = TextTable.ofSize(mapping.size() + dates.size());
    List<String> spellings = new ArrayList<>();
    for (Map<?, ?> map : List.of(mapping, dates)) {
      map.forEach(
          (word, spelling) -> {
            words.put((String) word, spellings.size());
            spellings.add((String) spelling);
          });
    }
    List<String> rules = new ArrayList<>();
    rules.add(((Pattern) americanize("disjunctivePattern")).pattern());
    String[] replaced = (String[]) americanize("patStrings");
    Pattern[] excepted = (Pattern[]) americanize("excepts");
    String[] replacements = (String[]) americanize("reps");
    for (int i = 0; i < replaced.length; i++) {
      rules.add(replaced[i]);
      rules.add(excepted[i] == null ? "" : excepted[i].pattern());
      rules.add(replacements[i]);
    }
    return new AmericanSpelling(words, spellings, rules);
  }

  private static Object americanize(String field) {
    return CompileField.ofClass(Americanize.class, field);
  }

  private static List<String> wordsApart() {
    return ((Collection<?>)
            CompileField.ofClass(NERCombinerAnnotator.class, "nerSpecificTokenizationExceptions"))
        .stream().map(String.class::cast).sorted().toList();
  }
}
