package org.corpusstats.clean.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * OpenNLP's model of 183 languages, a maximum entropy classifier on runs of one to three letters,
 * loaded once a JVM. Thread safe.
 */
final class LanguageModel {
  /** More letters hardly change the answer, and cost time. */
  private static final int SAMPLE = 400;

  private static final int WINDOWS = 4;

  /** Individual languages that share the two-letter code of the one they are counted to. */
  private static final Map<String, String> MACROLANGUAGES =
      Map.of(
          "cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "zlm", "ms", "plt", "mg", "swh", "sw",
          "nob", "nb", "arz", "ar", "azj", "az");

  private final LanguageDetectorME detector;
  private final Map<String, String> codes = new HashMap<>();

  private LanguageModel() {
    String file = "/langdetect-183.bin";
    try (InputStream model = LanguageModel.class.getResourceAsStream(file)) {
      detector = new LanguageDetectorME(new LanguageDetectorModel(Objects.requireNonNull(model)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String code : Locale.getISOLanguages()) {
      Locale language = new Locale(code); // which knows that "in" and "iw" are "id" and "he" now
      codes.put(language.getISO3Language(), language.getLanguage());
    }
    codes.putAll(MACROLANGUAGES);
  }

  private static final class OfThisJvm {
    static final LanguageModel MODEL = new LanguageModel();
  }

  static LanguageModel ofThisJvm() {
    return OfThisJvm.MODEL;
  }

  /** Detects the language of a text with at least one letter. */
  Detected detect(String text, Languages languages) {
    Language[] likely = detector.predictLanguages(sample(text));
    double first = likely[0].getConfidence();
    double accepted = 0;
    for (Language language : likely) {
      if (languages.contains(code(language))) {
        accepted = Math.max(accepted, language.getConfidence());
      }
    }
    return new Detected(
        code(likely[0]), rounded(first / (first + likely[1].getConfidence())), first / accepted);
  }

  private String code(Language language) {
    return codes.getOrDefault(language.getLang(), language.getLang());
  }

  /** The last digits of an exponential are not the same on every machine. */
  private static double rounded(double confidence) {
    return Math.round(confidence * 100) / 100.0;
  }

  /** Pieces from all over a text, cut between words, in small letters. */
  static String sample(String text) {
    if (text.length() <= SAMPLE) {
      return text.toLowerCase(Locale.ROOT);
    }
    StringBuilder sample = new StringBuilder(SAMPLE + WINDOWS);
    int step = text.length() / WINDOWS;
    for (int window = 0; window < WINDOWS; window++) {
      int begin = window == 0 ? 0 : afterSpace(text, window * step);
      int end = Math.min(text.length(), begin + SAMPLE / WINDOWS);
      sample.append(text, begin, end).append(' ');
    }
    return sample.toString().toLowerCase(Locale.ROOT);
  }

  private static int afterSpace(String text, int from) {
    int space = text.indexOf(' ', from);
    return space < 0 || space > from + 40 ? from : space + 1;
  }
}
