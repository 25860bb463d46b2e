package org.corpusstats.engine.name;

import static org.corpusstats.engine.name.WordScores.AMONG_NEXT;
import static org.corpusstats.engine.name.WordScores.AMONG_PREVIOUS;
import static org.corpusstats.engine.name.WordScores.NEXT;
import static org.corpusstats.engine.name.WordScores.OWN;
import static org.corpusstats.engine.name.WordScores.PREVIOUS;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.corpusstats.engine.KeyTable;
import org.corpusstats.engine.ModelReader;
import org.corpusstats.engine.ModelWriter;
import org.corpusstats.engine.TextHash;
import org.corpusstats.engine.WordShape;

/**
 * One conditional random field ({@code CRFClassifier} with {@code NERFeatureFactory}) of first
 * order: scores labels and pairs of labels at a place of a sentence. What hangs on one word alone
 * is summed up once for each word ({@link #scores}); at each place only features of several words
 * are looked up. Sums are doubles, as CoreNLP's, but added in another order. Immutable.
 */
final class NameModel {
  private final LabelPairs pairs;
  private final Settings settings;
  private final KeyTable knownInLowerCase;
  private final FeatureTable labelFeatures;
  private final FeatureTable pairFeatures;
  private final Pattern title;
  private final double[][] occurrences;

  /**
   * What CoreNLP's flags say of the features.
   *
   * @param shape kind of word shape
   * @param longestAffix length of the longest prefix and suffix, with a mark at the word's ends
   * @param reach how many words on each side are features wherever they stand there, at most {@link
   *     Sentence#MARGIN}
   * @param title pattern of titles such as Mr
   */
  record Settings(WordShape shape, int longestAffix, int reach, String title) {}

  NameModel(
      LabelPairs pairs,
      Settings settings,
      KeyTable knownInLowerCase,
      FeatureTable labelFeatures,
      FeatureTable pairFeatures) {
    this.pairs = pairs;
    this.settings = settings;
    this.knownInLowerCase = knownInLowerCase;
    this.labelFeatures = labelFeatures;
    this.pairFeatures = pairFeatures;
    this.title = Pattern.compile(settings.title());
    this.occurrences = new double[Occurrence.values().length][pairs.labelCount()];
    for (Occurrence one : Occurrence.values()) {
      labelFeatures.addTo(occurrences[one.place()], 0, Template.keyOf(one.feature()));
    }
  }

  LabelPairs pairs() {
    return pairs;
  }

  private boolean isKnown(String lowerCase) {
    return knownInLowerCase.get(TextHash.of(lowerCase)) != KeyTable.ABSENT;
  }

  /** What the model knows of a word, given in American spelling with its class. */
  WordScores scores(String word, String wordClass) {
    String shape = settings.shape().of(word, this::isKnown);
    long text = TextHash.of(word);
    long classText = TextHash.of(wordClass);
    double[] labels = new double[WordScores.LABEL_PLACES * pairs.labelCount()];
    addOwn(labels, word, text, classText, TextHash.of(shape));
    addSurrounding(labels, text, classText, TextHash.of(shape));
    double[] pairSums = new double[WordScores.PAIR_PLACES * pairs.pairCount()];
    addPairs(pairSums, text, classText, TextHash.of(shape), TextHash.of(shape));
    return new WordScores(shape, labels, pairSums);
  }

  /**
   * What the model knows of the word beyond a sentence's end, whose class and shape are missing.
   */
  WordScores beyond(String missing) {
    double[] labels = new double[WordScores.LABEL_PLACES * pairs.labelCount()];
    addSurrounding(labels, 0, TextHash.of(missing), 0);
    double[] pairSums = new double[WordScores.PAIR_PLACES * pairs.pairCount()];
    addPairs(pairSums, 0, 0, 0, TextHash.of(missing));
    return new WordScores("", labels, pairSums);
  }

  private void addOwn(double[] sums, String word, long text, long classText, long shape) {
    addLabels(sums, OWN, Template.CLASS, 0);
    addLabels(sums, OWN, Template.WORD, text);
    addLabels(sums, OWN, Template.DISTSIM, classText);
    addLabels(sums, OWN, Template.TYPE, shape);
    if (title.matcher(word).matches()) {
      addLabels(sums, OWN, Template.TITLE, 0);
    }
    addAffixes(sums, '<' + word + '>');
  }

  /** Prefixes and suffixes of two characters and more, each text once. */
  private void addAffixes(double[] sums, String marked) {
    int length = marked.length();
    long prefix = TextHash.append(0, marked.charAt(0));
    long suffix = TextHash.append(0, marked.charAt(length - 1));
    long power = TextHash.power(1);
    for (int i = 1; i < Math.min(length, settings.longestAffix()); i++) {
      prefix = TextHash.append(prefix, marked.charAt(i));
      suffix = TextHash.prepend(marked.charAt(length - 1 - i), suffix, power);
      power = TextHash.nextPower(power);
      addLabels(sums, OWN, Template.NGRAM, prefix);
      if (suffix != prefix) {
        addLabels(sums, OWN, Template.NGRAM, suffix);
      }
    }
  }

  private void addSurrounding(double[] sums, long text, long classText, long shape) {
    addLabels(sums, PREVIOUS, Template.PW, text);
    addLabels(sums, PREVIOUS, Template.PDISTSIM, classText);
    addLabels(sums, PREVIOUS, Template.PTYPE, shape);
    addLabels(sums, NEXT, Template.NW, text);
    addLabels(sums, NEXT, Template.NDISTSIM, classText);
    addLabels(sums, NEXT, Template.NTYPE, shape);
    addLabels(sums, AMONG_PREVIOUS, Template.DISJP, text);
    addLabels(sums, AMONG_NEXT, Template.DISJN, text);
  }

  private void addPairs(double[] sums, long text, long classText, long shape, long nextShape) {
    addPairs(sums, OWN, Template.PSEQ, 0);
    addPairs(sums, OWN, Template.PSEQW, text);
    addPairs(sums, OWN, Template.PSEQCDS, classText);
    addPairs(sums, OWN, Template.PSEQCS, shape);
    addPairs(sums, OWN, Template.TPS2, shape);
    addPairs(sums, PREVIOUS, Template.PSEQPW, text);
    addPairs(sums, PREVIOUS, Template.PSEQPDS, classText);
    addPairs(sums, PREVIOUS, Template.PSEQPS, shape);
    addPairs(sums, NEXT, Template.TNS1, nextShape);
  }

  private void addLabels(double[] sums, int place, Template template, long text) {
    labelFeatures.addTo(sums, place * pairs.labelCount(), template.key(text));
  }

  private void addPairs(double[] sums, int place, Template template, long text) {
    pairFeatures.addTo(sums, place * pairs.pairCount(), template.key(text));
  }

  /**
   * Scores the labels of a word ({@code featuresC}).
   *
   * @param repeats the word's features of {@link Occurrence}, one bit for each
   * @param model this model's number among the words' models
   */
  void scoreLabels(Sentence sentence, int at, int repeats, int model, double[] sums) {
    int count = pairs.labelCount();
    Word word = sentence.word(at);
    Word previous = sentence.word(at - 1);
    Word next = sentence.word(at + 1);
    WordScores own = word.scores(model);
    WordScores before = previous.scores(model);
    WordScores after = next.scores(model);
    for (int i = 0; i < count; i++) {
      sums[i] =
          own.labels[i] + before.labels[PREVIOUS * count + i] + after.labels[NEXT * count + i];
    }
    addDisjunctions(sentence, at, model, sums);
    addShapes(before, own, after, sums);
    addWordsWithShape(sentence, at, own, sums);
    for (int bits = repeats; bits != 0; bits &= bits - 1) {
      add(sums, occurrences[Integer.numberOfTrailingZeros(bits)], 0, count);
    }
  }

  /** The words around, each text once on each side. */
  private void addDisjunctions(Sentence sentence, int at, int model, double[] sums) {
    int count = pairs.labelCount();
    for (int i = 1; i <= settings.reach(); i++) {
      if (sentence.untilSame(at - i) >= i) {
        add(sums, sentence.word(at - i).scores(model).labels, AMONG_PREVIOUS * count, count);
      }
      if (sentence.sinceSame(at + i) >= i) {
        add(sums, sentence.word(at + i).scores(model).labels, AMONG_NEXT * count, count);
      }
    }
  }

  private static void add(double[] sums, double[] more, int from, int count) {
    for (int i = 0; i < count; i++) {
      sums[i] += more[from + i];
    }
  }

  private void addShapes(WordScores before, WordScores own, WordScores after, double[] sums) {
    long pair = TextHash.concat(before.shapeDots, own.shape, own.shapePower);
    labelFeatures.addTo(sums, 0, Template.PCTYPE.key(pair));
    long triple = TextHash.concat(before.shapeDots, own.shapeDots, own.shapeDotsPower);
    triple = TextHash.concat(triple, after.shape, after.shapePower);
    labelFeatures.addTo(sums, 0, Template.PCNTYPE.key(triple));
    pair = TextHash.concat(own.shapeDots, after.shape, after.shapePower);
    labelFeatures.addTo(sums, 0, Template.CNTYPE.key(pair));
  }

  private void addWordsWithShape(Sentence sentence, int at, WordScores own, double[] sums) {
    Word previous = sentence.word(at - 1);
    Word next = sentence.word(at + 1);
    addWithShape(sums, Template.PW_CTYPE, previous, own);
    if (previous.isShort()) {
      addWithShape(sums, Template.PPW_CTYPE, sentence.word(at - 2), own);
    }
    long shapeThenWord = TextHash.concat(own.shapeDots, next.hash, next.power);
    labelFeatures.addTo(sums, 0, Template.NW_CTYPE.key(shapeThenWord));
    if (next.isShort()) {
      addWithShape(sums, Template.NNW_CTYPE, sentence.word(at + 2), own);
    }
  }

  private void addWithShape(double[] sums, Template template, Word word, WordScores shaped) {
    long text = TextHash.concat(word.dots, shaped.shape, shaped.shapePower);
    labelFeatures.addTo(sums, 0, template.key(text));
  }

  /** Scores the pairs of labels of the word before and a word ({@code featuresCpC}). */
  void scorePairs(Sentence sentence, int at, int model, double[] sums) {
    int count = pairs.pairCount();
    Word word = sentence.word(at);
    Word previous = sentence.word(at - 1);
    WordScores own = word.scores(model);
    WordScores before = previous.scores(model);
    double[] after = sentence.word(at + 1).scores(model).pairs;
    for (int i = 0; i < count; i++) {
      sums[i] = own.pairs[i] + before.pairs[PREVIOUS * count + i] + after[NEXT * count + i];
    }
    long words = TextHash.concat(previous.dash, word.hash, word.power);
    pairFeatures.addTo(sums, 0, Template.PSEQW2.key(words));
    long classes = TextHash.concat(previous.classDash, word.classHash, word.classPower);
    pairFeatures.addTo(sums, 0, Template.PSEQPCDS.key(classes));
    long shapes = TextHash.concat(before.shapeDash, own.shape, own.shapePower);
    pairFeatures.addTo(sums, 0, Template.TYPES.key(shapes));
  }

  void write(ModelWriter out) throws IOException {
    pairs.write(out);
    out.writeStrings(List.of(settings.shape().name(), settings.title()));
    out.writeInt(settings.longestAffix());
    out.writeInt(settings.reach());
    knownInLowerCase.write(out);
    labelFeatures.write(out);
    pairFeatures.write(out);
  }

  static NameModel read(ModelReader in) throws IOException {
    LabelPairs pairs = LabelPairs.read(in);
    List<String> names = in.readStrings();
    Settings settings =
        new Settings(WordShape.valueOf(names.get(0)), in.readInt(), in.readInt(), names.get(1));
    return new NameModel(
        pairs, settings, KeyTable.read(in), FeatureTable.read(in), FeatureTable.read(in));
  }
}
