package org.corpusstats.annotate.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands in parentheses behind a name where they tell no agency: the country of an athlete,
 * the exchange of a company, the party of a politician.
 */
final class Origin {
  private static final String COUNTRIES =
      Arrays.stream(Locale.getISOCountries())
          .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH))
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));

  /** A part of patterns. */
  static final String OF_A_NAME =
      "(?i:"
          + COUNTRIES
          + "|USA?|U\\.S\\.(?:A\\.)?|UK|U\\.K\\.|UAE|EU|(?:Great )?Britain|England|Scotland|Wales|Turkey"
          + "|Ivory Coast|Burma|Holland|Palestine|Congo"
          + "|(?:NYSE|AMEX|NASDAQ\\p{L}{0,2}|LSE|LON|FTSE|TSXV?|TSE|HKEX|ASX|BSE|NSE|XETRA|EURONEXT|SWX|KRX|OTC\\p{L}{0,5})(?: ?[:,][^()]{0,20})?"
          + "|[DRI](?:[-–,] ?[^()]{1,20})?|Dem|Rep|Ind|Lab|Con|SNP|GOP|[^()]{0,30}\\bparty)";

  private Origin() {}
}
