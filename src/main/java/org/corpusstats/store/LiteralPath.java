package org.corpusstats.store;

import java.util.regex.Pattern;

/** Names of folders for whoever takes a name for a pattern: Spark where it reads. */
public final class LiteralPath {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\{}\\[\\]*?]");

  private LiteralPath() {}

  /** The pattern, in Hadoop's syntax, that means a folder of this name and no other. */
  public static String of(String location) {
    return SPECIAL.matcher(location).replaceAll("\\\\$0");
  }
}
