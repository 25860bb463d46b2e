package org.corpusstats.engine.parse;

import java.io.IOException;
import java.util.Optional;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;
import org.corpusstats.engine.ParseTree;

/**
 * Parses sentences into the binarised trees that sentiment walks over, exactly as CoreNLP 4.5.10
 * does with its greedy shift-reduce parser ({@code ParserAnnotator} with {@code parse.binaryTrees},
 * then the sentiment annotator's {@code CollapseUnaryTransformer}). At every step all features of
 * the derivation are looked up and their weights summed by transition, floats in CoreNLP's order;
 * the best legal transition is taken. Immutable, for any number of threads.
 */
public final class ShiftReduceParser {
  private final Labels labels;
  private final Words words;
  private final Separators separators;
  private final Transitions transitions;
  private final HeadRules headRules;
  private final FeatureTable features;
  private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);

  ShiftReduceParser(
      Labels labels,
      Words words,
      Separators separators,
      Transitions transitions,
      HeadRules headRules,
      FeatureTable features) {
    this.labels = labels;
    this.words = words;
    this.separators = separators;
    this.transitions = transitions;
    this.headRules = headRules;
    this.features = features;
  }

  /** Writes the model; the writer stays open. */
  public void write(ModelWriter out) throws IOException {
    labels.write(out);
    words.write(out);
    separators.write(out);
    transitions.write(out);
    headRules.write(out);
    features.write(out);
  }

  /** Reads what {@link #write} wrote. */
  public static ShiftReduceParser read(ModelReader in) throws IOException {
    Labels labels = Labels.read(in);
    return new ShiftReduceParser(
        labels,
        Words.read(in),
        Separators.read(in),
        Transitions.read(in, labels),
        HeadRules.read(in),
        FeatureTable.read(in));
  }

  /**
   * Parses one sentence.
   *
   * @param words what CoreNLP's tokenizer made, {@code CoreLabel.word()}
   * @param tags parts of speech, one a word; one that the model does not know is no hindrance
   * @return nothing where CoreNLP finds no parse, or one that is higher than its annotator keeps:
   *     where it falls back to a flat tree with the root X
   */
  public Optional<ParseTree> parse(String[] words, String[] tags) {
    return scratch.get().parse(words, tags);
  }

  /** What one thread works in. */
  private final class Scratch {
    private final Derivation derivation = new Derivation();
    private final Constituents constituents = new Constituents(labels);
    private final Binarizer binarizer = new Binarizer(labels, headRules);
    private final float[] scores = new float[features.rowLength()];
    private final Features found =
        new Features(features, separators, labels.number(Labels.NULL), words.number(Labels.NULL));

    Optional<ParseTree> parse(String[] sentence, String[] tags) {
      derivation.begin(sentence.length);
      for (int i = 0; i < sentence.length; i++) {
        derivation.words[i] = words.number(sentence[i]);
        derivation.labels[i] = labels.number(tags[i]);
      }
      found.begin(derivation, sentence);
      return derive() && constituents.take(derivation, sentence, tags)
          ? Optional.of(binarizer.binarize(constituents, tags))
          : Optional.empty();
    }

    /** Returns false where the sentence has no parse. */
    private boolean derive() {
      while (true) {
        found.score(scores);
        int transition = transitions.best(derivation, scores);
        if (transition == Transitions.NONE) {
          if (!transitions.applyEmergency(derivation)) {
            return false;
          }
        } else if (transitions.apply(transition, derivation)) {
          return true;
        }
      }
    }
  }
}
