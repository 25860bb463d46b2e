package org.corpusstats.annotate.fast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.corpusstats.annotate.corenlp.CoreNlpProperties;
import org.corpusstats.core.UserError;
import org.corpusstats.engine.gazetteer.CompileGazetteer;
import org.corpusstats.engine.gazetteer.Gazetteer;
import org.corpusstats.engine.name.CompileNames;
import org.corpusstats.engine.name.NameTagger;
import org.corpusstats.engine.parse.CompileShiftReduceParser;
import org.corpusstats.engine.parse.ShiftReduceParser;
import org.corpusstats.engine.sentiment.CompileSentiment;
import org.corpusstats.engine.sentiment.SentimentModel;
import org.corpusstats.engine.tag.CompileTagger;
import org.corpusstats.engine.tag.Tagger;
import org.jspecify.annotations.Nullable;

/**
 * The models of the fast engine. Immutable and thread safe.
 *
 * @param gazetteer null where names are not refined
 */
record FastModels(
    Tagger tagger,
    NameTagger names,
    @Nullable Gazetteer gazetteer,
    ShiftReduceParser parser,
    SentimentModel sentiment) {
  private static final CompiledModel<Tagger> TAGGER =
      new CompiledModel<>(
          "tagger.model",
          List.of(CoreNlpProperties.TAGGER),
          () -> CompileTagger.compile(CoreNlpProperties.TAGGER),
          Tagger::read,
          Tagger::write);
  private static final CompiledModel<NameTagger> NAMES =
      new CompiledModel<>(
          "names.model",
          CoreNlpProperties.NAME_MODELS,
          () -> CompileNames.compile(CoreNlpProperties.NAME_MODELS),
          NameTagger::read,
          NameTagger::write);
  private static final CompiledModel<Gazetteer> GAZETTEER =
      new CompiledModel<>(
          "gazetteer.model",
          List.of(CoreNlpProperties.CASELESS_NAMES, CoreNlpProperties.CASED_NAMES),
          FastModels::compileGazetteer,
          Gazetteer::read,
          Gazetteer::write);
  static final CompiledModel<ShiftReduceParser> PARSER =
      new CompiledModel<>(
          "parser.model",
          List.of(CoreNlpProperties.PARSER),
          () -> CompileShiftReduceParser.compile(CoreNlpProperties.PARSER),
          ShiftReduceParser::read,
          ShiftReduceParser::write);
  private static final CompiledModel<SentimentModel> SENTIMENT =
      new CompiledModel<>(
          "sentiment.model",
          List.of(CoreNlpProperties.SENTIMENT),
          () -> CompileSentiment.compile(CoreNlpProperties.SENTIMENT),
          SentimentModel::read,
          SentimentModel::write);

  /** One file each. */
  static final List<CompiledModel<?>> ALL = List.of(TAGGER, NAMES, GAZETTEER, PARSER, SENTIMENT);

  /**
   * Loads the models from the class path.
   *
   * @throws UserError where a model of CoreNLP is missing
   */
  static FastModels load(boolean fineGrainedNames) {
    return new FastModels(
        TAGGER.load(),
        NAMES.load(),
        fineGrainedNames ? GAZETTEER.load() : null,
        PARSER.load(),
        SENTIMENT.load());
  }

  private static Gazetteer compileGazetteer() {
    try {
      return CompileGazetteer.compile(CoreNlpProperties.GAZETTEERS, FastModels::open);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader open(String resource) {
    InputStream in = FastModels.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new UserError("gazetteer " + resource + " is not on the class path");
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
