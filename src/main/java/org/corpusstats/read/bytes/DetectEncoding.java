package org.corpusstats.read.bytes;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses the encoding of bytes that nothing tells of: by statistics (ICU's detector) with a
 * preference for Western European, and by the shapes of the words that come out where those are
 * close. ICU judges by the letters of whole texts and so misses a few foreign names in English;
 * shapes of words see them, and need no model. Pure and thread safe.
 */
final class DetectEncoding {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Taken into account although ICU may not name them: a few names are too little for it. */
  private static final List<Charset> USUAL =
      List.of(
          Charset.forName("ISO-8859-2"),
          Charset.forName("windows-1250"),
          Charset.forName("windows-1251"));

  /** How far, of 100, another encoding must be ahead of Western European to be believed. */
  private static final int LEAD = 20;

  /** What ICU says, of 100, where an encoding is possible and nothing speaks for it. */
  private static final int NO_CONFIDENCE = 10;

  /** From where on words are so odd that the encoding is wrong: characters, and their share. */
  private static final int ODD_CHARACTERS = 2;

  private static final double ODD_SHARE = 0.1;

  /** The same in what may be UTF-16: other bytes make words of several scripts throughout. */
  private static final double ODD_SHARE_OF_UTF16 = 0.2;

  /** How much of a long text is judged. */
  private static final int JUDGED_BYTES = 1 << 16;

  /** The least share of two-byte characters with a zero, and how many: blanks and line ends. */
  private static final double ZEROS = 0.05;

  private static final int LEAST_ZEROS = 3;

  private DetectEncoding() {}

  /** UTF-16 without a byte order mark: its zeros stand in every other place only. */
  static Optional<Encoding> utf16(byte[] bytes) {
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    int most = Math.max(zeros[0], zeros[1]);
    boolean isOneSided = Math.min(zeros[0], zeros[1]) == 0;
    if (!isOneSided || most < LEAST_ZEROS || most < ZEROS * bytes.length / 2) {
      return Optional.empty();
    }
    Charset charset = zeros[0] > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    double odd = shapes(bytes, charset).oddShare();
    return odd < ODD_SHARE_OF_UTF16
        ? Optional.of(new Encoding(charset, 1 - odd))
        : Optional.empty();
  }

  /** The likeliest encoding. */
  static Encoding of(byte[] bytes) {
    Map<Charset, Integer> candidates = new LinkedHashMap<>(); // the most confident first
    int western = 0;
    CharsetDetector detector = new CharsetDetector();
    detector.setText(bytes);
    for (CharsetMatch match : detector.detectAll()) {
      String name = match.getName();
      if (name.equals("ISO-8859-1") || name.equals("windows-1252")) {
        western = Math.max(western, match.getConfidence());
      } else if (match.getConfidence() > NO_CONFIDENCE
          && Charset.isSupported(name)
          && !name.startsWith("UTF-")) {
        candidates.putIfAbsent(Charset.forName(name), match.getConfidence());
      }
    }
    WordShapes asWestern = shapes(bytes, WINDOWS_1252);
    for (Map.Entry<Charset, Integer> best : candidates.entrySet()) {
      if (best.getValue() > western + LEAD
          && shapes(bytes, best.getKey()).oddShare() <= asWestern.oddShare()) {
        return encoding(best.getKey(), best.getValue());
      }
    }
    if (asWestern.odd() >= ODD_CHARACTERS && asWestern.oddShare() >= ODD_SHARE) {
      USUAL.forEach(charset -> candidates.putIfAbsent(charset, NO_CONFIDENCE));
      Charset shapely = null;
      double least = asWestern.oddShare() / 4;
      for (Charset candidate : candidates.keySet()) {
        double odd = shapes(bytes, candidate).oddShare();
        if (odd < least || (odd == 0 && shapely == null)) {
          shapely = candidate;
          least = odd;
        }
      }
      if (shapely != null) {
        return encoding(shapely, candidates.getOrDefault(shapely, NO_CONFIDENCE));
      }
    }
    return encoding(hasC1(bytes) ? WINDOWS_1252 : StandardCharsets.ISO_8859_1, western);
  }

  private static Encoding encoding(Charset charset, int percent) {
    return new Encoding(charset, percent / 100.0);
  }

  private static WordShapes shapes(byte[] bytes, Charset charset) {
    byte[] judged = bytes.length > JUDGED_BYTES ? Arrays.copyOf(bytes, JUDGED_BYTES) : bytes;
    return WordShapes.of(new String(judged, charset));
  }

  /** Where ISO-8859-1 has control characters, windows-1252 has quotation marks and dashes. */
  private static boolean hasC1(byte[] bytes) {
    for (byte b : bytes) {
      if (b < (byte) 0xA0) {
        return true;
      }
    }
    return false;
  }
}
