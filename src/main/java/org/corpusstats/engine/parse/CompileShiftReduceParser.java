package org.corpusstats.engine.parse;

import edu.stanford.nlp.parser.common.ParserGrammar;
import edu.stanford.nlp.parser.shiftreduce.BasicFeatureFactory;
import edu.stanford.nlp.parser.shiftreduce.BinaryTransition;
import edu.stanford.nlp.parser.shiftreduce.CompoundUnaryTransition;
import edu.stanford.nlp.parser.shiftreduce.FinalizeTransition;
import edu.stanford.nlp.parser.shiftreduce.IdleTransition;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceOptions;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceTestOptions;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceTrainOptions;
import edu.stanford.nlp.parser.shiftreduce.ShiftTransition;
import edu.stanford.nlp.trees.ModCollinsHeadFinder;
import edu.stanford.nlp.trees.TreebankLanguagePack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.corpusstats.engine.CompileFields;

/**
 * Turns CoreNLP's shift-reduce parser into ours. Takes about as long as CoreNLP takes to load it,
 * and 2 GB of heap.
 */
public final class CompileShiftReduceParser {
  private final edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser parser;
  private final Object model;
  private final List<Object> transitions;
  private final Labels labels;

  private CompileShiftReduceParser(String resource) {
    ParserGrammar loaded = ParserGrammar.loadModel(resource);
    loaded.setOptionFlags(loaded.defaultCoreNLPFlags());
    parser = (edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser) loaded;
    model = CompileFields.get(parser, "model");
    transitions = List.copyOf(CompileFields.<Collection<?>>get(model, "transitionIndex"));
    labels = labels();
  }

  /**
   * Compiles a model.
   *
   * @param resource its name on the class path
   * @throws IllegalStateException where the model is of a kind that we do not know, such as one for
   *     a beam search
   */
  public static ShiftReduceParser compile(String resource) {
    CompileShiftReduceParser compiler = new CompileShiftReduceParser(resource);
    compiler.requireKnownKind();
    return compiler.compiled();
  }

  private void requireKnownKind() {
    ShiftReduceOptions options = (ShiftReduceOptions) parser.getOp();
    int trained = ((ShiftReduceTrainOptions) options.trainOptions).beamSize;
    int tested = ((ShiftReduceTestOptions) options.testOptions).beamSize;
    require((tested == 0 ? trained : tested) <= 1, "a beam");
    require(options.compoundUnaries, "no compound unaries");
    require(
        CompileFields.get(model, "featureFactory").getClass() == BasicFeatureFactory.class,
        "features");
    require(headFinder().getClass() == ModCollinsHeadFinder.class, "head finder");
    require(labels.size() < 1 << Byte.SIZE && transitions.size() < 1 << Byte.SIZE, "size");
  }

  private static void require(boolean known, String what) {
    if (!known) {
      throw new IllegalStateException("a shift-reduce parser of an unknown kind: " + what);
    }
  }

  private ShiftReduceParser compiled() {
    CompileFeatureTable table = new CompileFeatureTable();
    CompileFeatures features = new CompileFeatures(labels, table);
    weights()
        .forEach(
            (name, weight) -> features.add(name, CompileFields.<short[]>get(weight, "packed")));
    List<String> words = table.words();
    return new ShiftReduceParser(
        labels,
        Words.of(words),
        features.separators(),
        transitions(),
        headRules(),
        table.lay(words, transitions.size()));
  }

  private Map<String, Object> weights() {
    return CompileFields.get(CompileFields.get(model, "featureWeights"), "weights");
  }

  /** Of transitions, with what they grow into; of features; of rules of heads. */
  private Labels labels() {
    Set<String> names = new LinkedHashSet<>(List.of(Labels.NULL));
    names.addAll(CompileFeatures.tags(weights().keySet()));
    for (Object transition : transitions) {
      for (String label : made(transition)) {
        names.add(label);
        names.add(label.startsWith("@") ? label.substring(1) : label);
      }
    }
    rules()
        .values()
        .forEach(
            rules ->
                Arrays.stream(rules)
                    .forEach(rule -> names.addAll(Arrays.asList(rule).subList(1, rule.length))));
    names.addAll(Arrays.asList(languagePack().punctuationTags()));
    return new Labels(List.copyOf(names));
  }

  private static List<String> made(Object transition) {
    if (transition instanceof BinaryTransition binary) {
      return List.of(binary.label);
    }
    if (transition instanceof CompoundUnaryTransition unary) {
      List<String> upwards = new ArrayList<>(Arrays.asList(unary.labels));
      Collections.reverse(upwards);
      return upwards;
    }
    return List.of();
  }

  private Transitions transitions() {
    byte[] kinds = new byte[transitions.size()];
    int[][] made = new int[transitions.size()][];
    byte[] onlyAtRoot = new byte[transitions.size()];
    for (int i = 0; i < kinds.length; i++) {
      Object transition = transitions.get(i);
      kinds[i] = kind(transition);
      made[i] = made(transition).stream().mapToInt(labels::number).toArray();
      boolean atRoot =
          (transition instanceof BinaryTransition binary && binary.isRoot)
              || (transition instanceof CompoundUnaryTransition unary && unary.isRoot);
      onlyAtRoot[i] = (byte) (atRoot ? 1 : 0);
    }
    return new Transitions(
        labels, kinds, made, onlyAtRoot, states("rootStates"), states("rootOnlyStates"));
  }

  private int[] states(String name) {
    return (CompileFields.<Collection<?>>get(model, name))
        .stream().mapToInt(state -> labels.number((String) state)).toArray();
  }

  private static byte kind(Object transition) {
    if (transition instanceof BinaryTransition binary) {
      return binary.side == BinaryTransition.Side.LEFT
          ? Transitions.LEFT_HEADED
          : Transitions.RIGHT_HEADED;
    }
    Class<?> type = transition.getClass();
    require(
        type == ShiftTransition.class
            || type == CompoundUnaryTransition.class
            || type == FinalizeTransition.class
            || type == IdleTransition.class,
        type.getName());
    if (type == ShiftTransition.class) {
      return Transitions.SHIFT;
    }
    if (type == CompoundUnaryTransition.class) {
      return Transitions.UNARY;
    }
    return type == FinalizeTransition.class ? Transitions.FINALIZE : Transitions.IDLE;
  }

  private Object headFinder() {
    return parser.getTLPParams().headFinder();
  }

  private TreebankLanguagePack languagePack() {
    return parser.treebankLanguagePack();
  }

  /** By category, sorted. */
  private Map<String, String[][]> rules() {
    return new TreeMap<>(
        CompileFields.<Map<String, String[][]>>get(headFinder(), "nonTerminalInfo"));
  }

  private HeadRules headRules() {
    TreebankLanguagePack pack = languagePack();
    Map<String, String[][]> byCategory = rules();
    int[] categories = new int[labels.size() + 1];
    byte[] punctuation = new byte[labels.size() + 1];
    int[] firstRule = new int[labels.size() + 1];
    List<int[]> rules = new ArrayList<>();
    categories[labels.size()] = HeadRules.OTHER;
    for (int i = 0; i < labels.size(); i++) {
      String category = pack.basicCategory(labels.name(i));
      categories[i] =
          labels.number(category) == labels.size() ? HeadRules.OTHER : labels.number(category);
      punctuation[i] = (byte) (pack.isPunctuationTag(labels.name(i)) ? 1 : 0);
      firstRule[i] = rules.size();
      for (String[] rule : byCategory.getOrDefault(category, new String[0][])) {
        rules.add(rule(rule));
      }
    }
    firstRule[labels.size()] = rules.size();
    for (Object transition : transitions) {
      for (String label : made(transition)) {
        int complete = labels.complete(labels.number(label));
        require(firstRule[complete] < firstRule[complete + 1], "no head in " + label);
      }
    }
    return new HeadRules(
        categories,
        punctuation,
        firstRule,
        rules.toArray(int[][]::new),
        new int[] {labels.number("CC"), labels.number("CONJP")});
  }

  private int[] rule(String[] rule) {
    int[] compiled = Arrays.stream(rule).mapToInt(labels::number).toArray();
    compiled[0] =
        switch (rule[0]) {
          case "left" -> HeadRules.LEFT;
          case "right" -> HeadRules.RIGHT;
          case "rightdis" -> HeadRules.RIGHT_PLACES;
          default -> throw new IllegalStateException(rule[0]);
        };
    return compiled;
  }
}
