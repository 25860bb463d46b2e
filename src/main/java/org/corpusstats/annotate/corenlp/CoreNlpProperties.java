package org.corpusstats.annotate.corenlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The properties that CoreNLP runs with. Every model is named, so that the manifest can say which
 * were used; the values are CoreNLP's own defaults but for the parser, which is the shift-reduce
 * one, and for what is switched off: SUTime, numeric classifiers and dependency graphs.
 */
public final class CoreNlpProperties {
  private static final String MODELS = "edu/stanford/nlp/models/";

  /** The tagger of parts of speech. */
  public static final String TAGGER = MODELS + "pos-tagger/english-left3words-distsim.tagger";

  /** The models of names, in order of their rank. */
  public static final List<String> NAME_MODELS =
      List.of(
          MODELS + "ner/english.all.3class.distsim.crf.ser.gz",
          MODELS + "ner/english.muc.7class.distsim.crf.ser.gz",
          MODELS + "ner/english.conll.4class.distsim.crf.ser.gz");

  /** The gazetteer whose case does not matter. */
  public static final String CASELESS_NAMES =
      MODELS + "kbp/english/gazetteers/regexner_caseless.tab";

  /** The gazetteer whose case does. */
  public static final String CASED_NAMES = MODELS + "kbp/english/gazetteers/regexner_cased.tab";

  /** The shift-reduce parser. */
  public static final String PARSER = MODELS + "srparser/englishSR.ser.gz";

  /** The model of sentiment. */
  public static final String SENTIMENT = MODELS + "sentiment/sentiment.ser.gz";

  /** The gazetteers with their options, as CoreNLP's property has them. */
  public static final String GAZETTEERS =
      "ignorecase=true,validpospattern=(NN|JJ|ADD).*," + CASELESS_NAMES + ";" + CASED_NAMES;

  private CoreNlpProperties() {}

  /** Model files by their resource names. */
  static List<String> models(boolean fineGrainedNames) {
    List<String> models = new ArrayList<>(NAME_MODELS);
    models.addAll(List.of(TAGGER, PARSER, SENTIMENT));
    if (fineGrainedNames) {
      models.addAll(List.of(CASELESS_NAMES, CASED_NAMES));
    }
    return models;
  }

  /** What decides sentences and tokens. */
  static Properties tokenizer() {
    Properties properties = new Properties();
    // Setting the options replaces CoreNLP's own, of which "invertible" must stay.
    properties.setProperty("tokenize.options", "invertible,untokenizable=noneDelete");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    return properties;
  }

  /** One set for all annotators; a stock pipeline with these gives the same annotations. */
  static Properties all(boolean fineGrainedNames) {
    Properties properties = tokenizer();
    properties.setProperty("pos.model", TAGGER);
    properties.setProperty("ner.model", String.join(",", NAME_MODELS));
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.applyFineGrained", Boolean.toString(fineGrainedNames));
    properties.setProperty("ner.fine.regexner.mapping", GAZETTEERS);
    properties.setProperty("parse.model", PARSER);
    // Exact for sentiment, and spares five conversions to dependencies a sentence.
    properties.setProperty("parse.buildgraphs", "false");
    properties.setProperty("parse.binaryTrees", "true");
    properties.setProperty("sentiment.model", SENTIMENT);
    return properties;
  }
}
