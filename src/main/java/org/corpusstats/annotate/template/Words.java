package org.corpusstats.annotate.template;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Parts of the patterns by which provenance is told, and the words in them. */
final class Words {
  // No repetition of a group is without bound here or in the rules: Java's matcher needs stack for
  // each round of it. What is longer than a name is none.
  static final String NAME_WORD =
      "\\p{Lu}[\\p{L}\\p{M}.'’]{0,40}+(?:-\\p{L}[\\p{L}\\p{M}.'’]{0,40}+){0,4}";
  static final String NAME =
      NAME_WORD
          + "(?: (?:(?:de|del|da|la|van|von|der|den|al|bin|ibn|el|of|and|&) ){0,3}"
          + NAME_WORD
          + "){0,5}";
  static final String MONTH =
      "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?"
          + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?"
          + "|Dec(?:ember|\\.)?|JAN(?:UARY|\\.)?|FEB(?:RUARY|\\.)?|MAR(?:CH|\\.)?|APR(?:IL|\\.)?|MAY"
          + "|JUNE?\\.?|JULY?\\.?|AUG(?:UST|\\.)?|SEPT?(?:EMBER|\\.)?|OCT(?:OBER|\\.)?"
          + "|NOV(?:EMBER|\\.)?|DEC(?:EMBER|\\.)?)";
  static final String WEEKDAY =
      "(?:Mon|Tue(?:s|\\.)?|Wed(?:nes)?|Thu(?:rs|r)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?";
  static final String DATE =
      "(?:"
          + WEEKDAY
          + ",? )?(?:"
          + MONTH
          + " \\d{1,2}(?:,? \\d{4})?|\\d{1,2} "
          + MONTH
          + "(?:,? \\d{4})?)";

  /** Agencies and photo desks, as they sign. */
  static final String AGENCY =
      "(?:(?:The )?Associated Press|AP(?: Photos?| Images)?|AFP(?: Photo)?|Agence France-Presse"
          + "|Reuters|REUTERS|Thomson Reuters(?: Foundation)?|Bloomberg(?: News)?|UPI|EPA(?:-EFE)?"
          + "|EFE|ANSA|dpa|DPA|Xinhua|TASS|Tass|Interfax|Sputnik|RIA Novosti|Anadolu(?: Agency)?|AA"
          + "|Kyodo(?: News)?|Yonhap|Jiji|IANS|ANI|PTI|CNN(?: Business| Money)?|CNBC|CNS|MCT|TNS"
          + "|Tribune News Service|PA(?: Wire| Images)?|Press Association|The Canadian Press"
          + "|Getty(?: Images)?|NurPhoto|Shutterstock|iStock(?:photo)?|Corbis|Alamy(?: Stock Photo)?"
          + "|Zuma(?: Press)?|ZUMA|Sipa(?: USA)?|Redux|Polaris|Rex(?: Features)?|WireImage"
          + "|FilmMagic|Bettmann|Magnum(?: Photos)?|Wikimedia(?: Commons)?|Flickr|Unsplash"
          + "|BUSINESS WIRE|Business Wire|PRNewswire|GLOBE NEWSWIRE|VOA|NBC News|ABC News|CBS News"
          + "|Fox News|NPR|BBC(?: News)?|Al Jazeera|RFE/RL)";

  private static final Set<String> CONNECTORS =
      Set.of(
          "and",
          "for",
          "in",
          "of",
          "the",
          "with",
          "at",
          "from",
          "to",
          "on",
          "de",
          "del",
          "della",
          "da",
          "di",
          "du",
          "la",
          "le",
          "van",
          "von",
          "der",
          "den",
          "al",
          "bin",
          "ibn",
          "el",
          "y",
          "contributing",
          "staff",
          "writer",
          "reporter",
          "correspondent",
          "editor",
          "special",
          "associate",
          "senior",
          "columnist",
          "by",
          "via",
          "pm",
          "am",
          "p.m.",
          "a.m.",
          "hours",
          "hour",
          "minutes",
          "days",
          "ago",
          "read",
          "min",
          "updated",
          "published");

  private static final Pattern SPACE = Pattern.compile("[\\s,;|/&•·:()\\[\\]–—-]+");

  /** Words that make a sentence even where a headline writes each with a capital. */
  private static final Set<String> IN_HEADLINES =
      Set.of(
          "Not", "Be", "Been", "Is", "Are", "Was", "Were", "Has", "Have", "Had", "Will", "Would",
          "Could", "Should", "Says", "That", "To");

  /** No name begins with them. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July"
              + "|August|September|October|November|December|Then|Now|The|That|This|These|Those"
              + "|On|In|At|By|For|From|With|As|After|Before|But|And|Or|If|When|While|Since|So|To|Of"
              + "|His|Her|Their|Our|My|Its|All|Some|Any|No|Not|A|An|What|Which|Who|It|He|She|They|We|I|You");

  private Words() {}

  /**
   * Whether a text has one of these parts: what a pattern cannot do without is found many times as
   * fast as the pattern, and most texts have none.
   */
  static boolean hasAny(String text, List<String> parts) {
    for (String part : parts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a capitalised word stands at the beginning of sentences, but not of names. */
  static boolean beginsNoName(String text) {
    return NO_NAME.matcher(SPACE.split(text.strip(), 2)[0]).matches();
  }

  /** Whether a text is names, with the words that join them, and nothing that makes a sentence. */
  static boolean areNames(String text, int mostWords) {
    int names = 0;
    int words = 0;
    for (String word : SPACE.split(text.strip(), -1)) {
      if (word.isEmpty()) {
        continue;
      }
      words++;
      int first = word.codePointAt(0);
      boolean isAddress = word.indexOf('@') >= 0 || word.startsWith("http");
      boolean endsNames = names == 0 && NO_NAME.matcher(word).matches();
      if (endsNames || IN_HEADLINES.contains(word)) {
        return false;
      }
      if (Character.isUpperCase(first)) {
        names++;
      } else if (!isAddress && !Character.isDigit(first) && !CONNECTORS.contains(word)) {
        return false;
      }
    }
    return names > 0 && words <= mostWords;
  }
}
