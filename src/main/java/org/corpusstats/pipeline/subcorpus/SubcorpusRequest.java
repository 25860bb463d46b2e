package org.corpusstats.pipeline.subcorpus;

import java.util.Locale;
import java.util.regex.Pattern;
import org.corpusstats.core.TextHash;
import org.corpusstats.core.UserError;
import org.corpusstats.store.NamedSnapshots;
import org.jspecify.annotations.Nullable;

/**
 * A part of a corpus that the user asked for.
 *
 * @param name letters, digits, - and _; names it in the output folder, beside ids of snapshots
 * @param condition SQL condition on the table documents
 */
public record SubcorpusRequest(String name, String condition) {
  private static final int LONGEST_NAME = 80;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*");
  private static final Pattern SNAPSHOT_ID = Pattern.compile("\\d{8}T\\d{6}Z(-\\d+)?");
  private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9]+");
  private static final int LONGEST_WORDS = 40;
  private static final int HASH_DIGITS = 6;

  /**
   * Checks the name, or makes one from the condition: its words, and a few digits of its hash, by
   * which {@code >=} and {@code <=} are told apart.
   *
   * @param name null where the user gave none
   * @throws UserError for a name that cannot be one
   */
  public static SubcorpusRequest of(@Nullable String name, String condition) {
    String stripped = condition.strip();
    if (stripped.isEmpty()) {
      throw new UserError("--where is empty; name a condition, such as \"source = 'tass'\"");
    }
    return new SubcorpusRequest(name == null ? named(stripped) : checked(name), stripped);
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
      throw new UserError(
          "--as "
              + name
              + " is not a name of letters, digits, - and _, up to "
              + LONGEST_NAME
              + " of them");
    }
    if (SNAPSHOT_ID.matcher(name).matches() || name.equals(NamedSnapshots.CURRENT)) {
      throw new UserError(
          "--as " + name + " is what a whole snapshot is called; choose another name");
    }
    return name;
  }

  private static String named(String condition) {
    String words = OTHERS.matcher(condition.toLowerCase(Locale.ROOT)).replaceAll("-");
    String hash = TextHash.sha256(condition).substring(0, HASH_DIGITS);
    String start = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
    return (start + "-" + hash).replaceAll("-+", "-").replaceFirst("^-", "");
  }
}
