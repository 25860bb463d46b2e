package org.corpusstats.clean.language;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The languages whose documents are accepted. Immutable.
 *
 * @param codes ISO 639-1; empty where any language will do
 */
public record Languages(Set<String> codes) implements Serializable {
  /** Every language is accepted. */
  public static final Languages ANY = new Languages(Set.of());

  private static final String ALL = "any";
  private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

  public Languages {
    codes = Set.copyOf(codes);
  }

  /** Languages as a setting names them; {@code any} stands for all. */
  public static Languages of(List<String> names) {
    Set<String> codes = new HashSet<>(names);
    return codes.contains(ALL) ? ANY : new Languages(codes);
  }

  /** Whether all of these are codes of languages, or {@code any}, and there is one. */
  public static boolean areKnown(List<String> names) {
    return !names.isEmpty() && names.stream().allMatch(n -> n.equals(ALL) || KNOWN.contains(n));
  }

  /**
   * Whether a language that metadata states is surely none of these: {@code de-CH} is German,
   * "Deutsch" is no code and may be anything.
   */
  public boolean leaveOut(String stated) {
    String code = stated.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return !areAny() && KNOWN.contains(code) && !codes.contains(code);
  }

  boolean areAny() {
    return codes.isEmpty();
  }

  boolean contains(String code) {
    return codes.contains(code);
  }
}
