package org.corpusstats.annotate.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusstats.annotate.template.Layout.Paragraph;
import org.corpusstats.table.row.TemplateKind;

/**
 * Whom a speech addresses before it begins, "Mr. Speaker, members of the House:", and how it takes
 * leave: "Thank you, and God bless you."
 */
final class Salutations implements TemplateRule {
  private static final String OFFICE =
      "(?:(?:Mr\\.?|Mrs\\.?|Ms\\.?|Madam|Madame|Mister) (?:Vice[- ])?(?:President|Speaker|Chief Justice"
          + "|Chairman|Chairwoman|Secretary(?:[- ]General)?|Prime Minister|Ambassador|Mayor)"
          + "|(?:Your )(?:Excellenc(?:y|ies)|Majest(?:y|ies)|Royal Highness(?:es)?|Honou?r)|[Ll]adies and gentlemen)";
  private static final String OTHERS =
      "(?:"
          + OFFICE
          + "|(?:[Dd]istinguished |[Hh]ono(?:u)?red |the ){0,3}[Mm]embers of [^,.:;!?—–]{1,70}+"
          + "|(?:[Mm]y )?[Ff]ellow[- ](?:citizens|countrymen|Americans|delegates|students)[^,.:;!?—–]{0,40}+"
          + "|(?:[Dd]istinguished|[Hh]onou?red|[Ii]nvited) (?:guests|colleagues|delegates|members|citizens|visitors)"
          + "|(?:my |dear ){0,2}[Ff]riends|Senators?(?: \\p{Lu}\\p{L}+)?|Excellencies|[Cc]olleagues|[Gg]entlemen)";
  private static final Pattern SALUTATION =
      Pattern.compile(
          "^(?:"
              + OFFICE
              + "|(?:[Mm]y )?[Ff]ellow[- ](?:citizens|countrymen|Americans))(?:(?:,|;)? (?:and )?(?:to )?"
              + OTHERS
              + "){0,12} ?[,.:;!—–-]+(?= |$)");

  private static final String LEAVE =
      "(?:thank you(?: (?:very|so) much)?(?: (?:all|again|both|for (?:your attention|listening|coming|having me)))?"
          + "|(?:may )?god bless (?:you(?: all)?|this [\\p{L} ]{3,40}|[\\p{Lu}][\\p{L}. ]{2,60}|our [\\p{L} ]{3,40}|america)"
          + "|good ?(?:night|evening|bye|morning|afternoon)(?: to you(?: all)?)?)";
  private static final Pattern LEAVE_TAKING =
      Pattern.compile(
          LEAVE + "(?:[,;.!]* (?:and )?" + LEAVE + "){0,4}[.!]*", Pattern.CASE_INSENSITIVE);

  @Override
  public void mark(Layout layout, Marks marks) {
    for (Paragraph paragraph : layout.paragraphs()) {
      Matcher salutation = SALUTATION.matcher(layout.text(paragraph));
      if (salutation.find()) {
        int begin = paragraph.range().begin();
        marks.add(new Range(begin, begin + salutation.end()), TemplateKind.GREETING);
      }
      paragraph.sentences().stream()
          .filter(sentence -> LEAVE_TAKING.matcher(sentence.of(layout.text())).matches())
          .forEach(sentence -> marks.add(sentence, TemplateKind.GREETING));
    }
  }
}
