package org.corpusstats.resolve;

import java.util.List;
import java.util.stream.Stream;
import org.corpusstats.table.ColumnValue;

/**
 * The rules that find names and choose their entity, with the strength of each: how sure its
 * decisions are, 0…1. ResolutionQualityTest measures the share that is right on labelled news and
 * fails where a strength promises more. The constant in lower case is what tables and configuration
 * call the rule; docs/resolution.md describes them, and says how many of their decisions were read
 * and right.
 */
public enum Rule implements ColumnValue {
  /** A name that gazetteers cut is whole again. */
  WHOLE_NAME(0.88, false),
  /** A name that the annotators saw elsewhere in the document is one here, too. */
  REPEATED_NAME(0.85, false),
  /** A name that they saw in several documents is one in all. */
  CORPUS_NAME(0.88, false),
  /** "U.S. Navy" names the country whose navy it is. */
  COUNTRY_IN_NAME(0.92, false),
  /** Equal names are one entity. */
  SAME_NAME(1.00, false),
  /** Any name of a country of ISO 3166 is the country. */
  COUNTRY_NAME(0.91, false),
  /** An abbreviated state of the United States is the state. */
  STATE_NAME(0.88, false),
  /** "Norwegian" and "Norwegians" are Norway. */
  NATIONALITY(0.88, false),
  /** "Republicans" are "Republican", and nationalities where they are no countries. */
  DEMONYM(0.88, false),
  /** "Islamic State (IS)": the document itself says what the letters stand for. */
  ACRONYM_DEFINITION(0.91, true),
  /** Letters that are the initials of one name of the document. */
  INITIALS(0.92, true),
  /** "Obama" where the document has one person of that surname. */
  SURNAME(0.90, true),
  /** "Barack" where the document has one person of that given name. */
  GIVEN_NAME(0.85, false),
  /** "Red Sox" where the document has one "Boston Red Sox", and firms with their legal forms. */
  SHORT_NAME(0.79, true),
  /** "Daesh, also known as the Islamic State": the document itself says so. */
  ALSO_KNOWN_AS(0.73, true),
  /** "the Church" where the document has one "Church of …". */
  HEAD_NOUN(0.80, false),
  /** A name that documents of this corpus use for one entity, in a document that does not say. */
  CORPUS_ALIAS(0.85, false),
  /** One of several entities of a name, told by who else is mentioned in the document. */
  CO_MENTION(0.78, false),
  /** Two spellings of one name in a document or over the corpus, middle names among them. */
  SPELLING_VARIANT(0.90, false),
  /** The user's aliases.csv. */
  CORRECTION(1.00, false);

  /** The rules that a user may switch off. */
  public static final List<Rule> SWITCHABLE =
      Stream.of(values()).filter(rule -> rule != SAME_NAME && rule != CORRECTION).toList();

  /**
   * Rules that leave a mention to its own words, as columns call them: equal names, and the rules
   * that found the mention or gave it its length where nothing else links it.
   */
  public static final List<String> OF_ITS_OWN_NAME =
      Stream.of(SAME_NAME, WHOLE_NAME, REPEATED_NAME, CORPUS_NAME, COUNTRY_IN_NAME)
          .map(Rule::columnValue)
          .toList();

  private final double strength;
  private final boolean holdsAcrossDocuments;

  Rule(double strength, boolean holdsAcrossDocuments) {
    this.strength = strength;
    this.holdsAcrossDocuments = holdsAcrossDocuments;
  }

  /** Confidence in its decisions, 0…1. */
  public double strength() {
    return strength;
  }

  /** Whether what it finds in one document is evidence for others. */
  public boolean holdsAcrossDocuments() {
    return holdsAcrossDocuments;
  }
}
