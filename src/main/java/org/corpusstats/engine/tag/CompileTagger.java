package org.corpusstats.engine.tag;

import edu.stanford.nlp.process.AmericanizeFunction;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.corpusstats.engine.AmericanSpelling;
import org.corpusstats.engine.CompileAmericanSpelling;
import org.corpusstats.engine.CompileFields;

/**
 * Compiles CoreNLP's tagger {@code english-left3words-distsim}, whose fields it reads by
 * reflection.
 */
public final class CompileTagger {
  /** CoreNLP's names of {@link Template}'s features. */
  private static final String EXTRACTORS =
      "Extractors[Extractor(-1,word), Extractor(0,word), Extractor(1,word),"
          + " ExtractorContinuousTagConj(-2 ... -1), Extractor(-1,tag)]"
          + "Extractors[ExtractorWordShapeClassifier(-1,chris2),"
          + " ExtractorWordShapeClassifier(0,chris2), ExtractorWordShapeClassifier(1,chris2),"
          + " ExtractorDistsim(-1,word), ExtractorDistsim(0,word), ExtractorDistsim(1,word),"
          + " ExtractorDistsimConjunction(-1,1), ExtractorUCase(), ExtractorCNumber(),"
          + " ExtractorDash(), ExtractorLetterDigitDash(), CompanyNameDetector(),"
          + " ExtractorAllCapitalized(), ExtractorUpperDigitDash(), ExtractorStartSentenceCap(),"
          + " ExtractorMidSentenceCapC(), ExtractorMidSentenceCap(), "
          + affixes("ExtractorWordPref")
          + affixes("ExtractorWordSuff")
          + "ExtractorWordShapeClassifier(0,chris4), ExtractorNonAlphanumeric()]";

  private CompileTagger() {}

  private static String affixes(String extractor) {
    return IntStream.rangeClosed(1, Template.AFFIXES)
        .mapToObj(length -> extractor + "(len" + length + ",w0), ")
        .collect(Collectors.joining());
  }

  /**
   * Compiles a model.
   *
   * @param resource its name on the class path
   * @throws IllegalArgumentException if it has other features or options than that of CoreNLP 4.5
   */
  public static Tagger compile(String resource) {
    return compile(new MaxentTagger(resource));
  }

  private static Tagger compile(MaxentTagger tagger) {
    checkOptions(tagger);
    List<String> tags = new ArrayList<>();
    for (int tag = 0; tag < tagger.numTags(); tag++) {
      tags.add(tagger.getTag(tag));
    }
    Object[] rare = CompileFields.get(CompileFields.get(tagger, "extractorsRare"), "v");
    Object distsim = CompileFields.get(rare[Template.CLUSTER - Template.SHAPE_BEFORE], "lexicon");
    Map<String, String> clusterOf = CompileFields.get(distsim, "lexicon");
    boolean cased = CompileFields.get(distsim, "casedDistSim");
    boolean mapsDigits = CompileFields.get(distsim, "mapdigits");
    if (cased || mapsDigits) {
      throw new IllegalArgumentException("a tagger with clusters by case or digits");
    }
    String unknown = CompileFields.get(distsim, "unk");
    TreeSet<String> names = new TreeSet<>(clusterOf.values());
    names.add(unknown);
    List<String> clusters = List.copyOf(names);
    Set<String> companyEnds =
        CompileFields.get(rare[Template.COMPANY - Template.SHAPE_BEFORE], "companyNameEnds");
    CompileFeatures compiler = new CompileFeatures(tagger, tags);
    Features features = compiler.features(clusters);
    Lexicon lexicon = new CompileLexicon(tagger, tags).compile(clusterOf, clusters, unknown);
    AmericanSpelling spelling = CompileAmericanSpelling.compile();
    Words words =
        new Words(tags, features, lexicon, spelling, companyEnds.stream().sorted().toList());
    return new Tagger(new Model(List.copyOf(tags), compiler.transitions(), features, words));
  }

  private static void checkOptions(MaxentTagger tagger) {
    String extractors =
        CompileFields.get(tagger, "extractors").toString()
            + CompileFields.get(tagger, "extractorsRare");
    if (!extractors.equals(EXTRACTORS)) {
      throw new IllegalArgumentException("a tagger with other features: " + extractors);
    }
    double defaultScore = CompileFields.get(tagger, "defaultScore");
    if (defaultScore > 0) {
      throw new IllegalArgumentException("a tagger with approximate scores");
    }
    if (!(CompileFields.get(tagger, "wordFunction") instanceof AmericanizeFunction)) {
      throw new IllegalArgumentException("a tagger without American spelling");
    }
  }
}
