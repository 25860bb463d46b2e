package org.corpusstats.core;

import java.util.Locale;

/**
 * The locale of every JVM of the program, whatever the machine's. CoreNLP lower-cases by the JVM's
 * default, and in a Turkish one {@code IS} becomes {@code ıs}: annotations would depend on where
 * they were made.
 */
public final class FixedLocale {
  /** English as CoreNLP's models were trained on. */
  public static final Locale LOCALE = Locale.US;

  private FixedLocale() {}

  /** Makes it this JVM's default, for whoever asks from now on. */
  public static void set() {
    Locale.setDefault(LOCALE);
  }
}
