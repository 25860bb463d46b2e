package org.corpusstats.clean;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text names a URL, an e-mail address, a path or a file: no rule of spelling holds there,
 * and no repair touches it. Immutable.
 */
final class Addresses {
  // Possessive or bounded throughout: a line of a megabyte must neither recurse nor be read twice.
  private static final Pattern ADDRESS =
      Pattern.compile(
          // A URL ends at a blank and at an escaped quotation mark, bracket or space.
          "(?:\\b\\p{Alpha}[\\p{Alnum}+.-]{1,15}://|\\bwww\\.|\\bmailto:)"
              + "(?:[^\\s<>\"&]++|&(?!(?:quot|lt|gt|nbsp|#\\d+|#[xX]\\p{XDigit}+);))++"
              // An e-mail address.
              + "|[\\p{Alnum}._%+-]{1,64}@[\\p{Alnum}.-]+"
              // A name of a social medium.
              + "|(?<![\\p{Alnum}])[@#][\\w.]+"
              // A path.
              + "|(?<!\\S)(?:\\p{Alpha}:)?(?:[\\w.-]*+[/\\\\]){2,}+[\\w.-]*"
              // A domain, a file, the name of a program: the last part is in small letters,
              // or one of those that people capitalise.
              + "|(?<![\\p{Alnum}_.-])(?:[\\p{Alnum}_-]++\\.){2,8}\\p{Lower}{2,5}\\d?\\b"
              + "|(?<![\\p{Alnum}_.-])(?:[\\p{Alnum}_-]++\\.){1,8}"
              + "(?:Com|Org|Html?|Pdf|Docx?|Xlsx?|Jpe?g|Png|Gif|Php|Aspx?|Exe|Txt|Csv|Xml|Json)\\b"
              + "(?:/\\S*)?"
              + "|\\b\\p{Upper}\\p{Alnum}*\\.(?:Net|NET|JS)\\b");

  private static final Pattern WORTH_A_LOOK = Pattern.compile("[./@\\\\#:]\\S");

  private final BitSet inside;

  private Addresses(BitSet inside) {
    this.inside = inside;
  }

  static Addresses in(String text) {
    BitSet inside = new BitSet();
    if (WORTH_A_LOOK.matcher(text).find()) {
      for (Matcher address = ADDRESS.matcher(text); address.find(); ) {
        inside.set(address.start(), address.end());
      }
    }
    return new Addresses(inside);
  }

  /** Whether the UTF-16 unit at an offset belongs to an address. */
  boolean contain(int offset) {
    return inside.get(offset);
  }
}
