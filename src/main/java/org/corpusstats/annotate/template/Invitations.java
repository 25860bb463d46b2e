package org.corpusstats.annotate.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusstats.annotate.template.Layout.Paragraph;
import org.corpusstats.table.row.TemplateKind;

/** What a site asks its readers to do: to sign up, follow, share, write, read something else. */
final class Invitations implements TemplateRule {
  /** So many words after a button are no label of it. */
  private static final int SENTENCE_WORDS = 8;

  private static final String BULLET = "^[(\\[*>»•–—-]* ?(?:";

  /** At the beginning of a sentence that has no subject, the whole of it. */
  private static final Pattern REQUEST =
      Pattern.compile(
          BULLET
              + String.join(
                  "|",
                  "(?:Sign|SIGN) (?:up|UP)\\b(?! (?:to (?:fight|serve)))(?i:(?: (?:for|to|here|now|today|with|and))|[.!:]|$)",
                  "(?:Subscribe|SUBSCRIBE)\\b(?i:(?: (?:to|now|here|today|for|and|via|on))|[.!:]|$)",
                  "(?:Follow|FOLLOW|Like|Friend|Connect with) (?:us|me|him|her|them|@\\w+)\\b",
                  "(?:Join|JOIN|Find) (?i:us (?:on|at)|the (?:conversation|discussion|debate below)|our (?:newsletter|community|mailing|facebook|telegram|whatsapp)|@\\w+)\\b",
                  "(?:Follow|FOLLOW) " + Words.NAME + " (?:on|at|:)",
                  "(?:Follow|FOLLOW) (?:[\\p{L}’']+ ){1,6}?(?i:on|at|via) (?:Twitter|Facebook|Instagram|X|Threads|YouTube|LinkedIn|WhatsApp|Telegram|Google)",
                  "(?:Follow|FOLLOW) .{3,60}\\bcoverage (?:of|on|at)\\b",
                  "(?:Share|SHARE) (?i:this|on|via|with|your (?:thoughts|comments|story))\\b",
                  "(?:Click|CLICK|Tap|TAP) (?i:here|on|to|the (?:link|button|image|video))\\b",
                  "(?:Download|DOWNLOAD|Get|GET|Install) (?i:the|our|your|all (?:the|our)|breaking|more|unlimited|daily|free)\\b.{0,80}(?i:newsletters?|alerts?|inbox|apps?|e-?mail|updates|notifications|access|subscription|headlines)\\b",
                  "(?:Read|READ) (?i:more|also|next|the (?:full|original|rest|whole)|full|our|original)\\b",
                  "(?:See|SEE|View|VIEW|Watch|WATCH|Listen|LISTEN|Hear) (?i:also|more|the (?:full|video)|our|below|above|all (?:the )?(?:photos|comments|stories))\\b",
                  "(?:Contact|CONTACT|E-?mail|EMAIL|Reach|Email) (?:(?i:us|the (?:reporter|author|writer|editor|newsroom)|him|her|them)|"
                      + Words.NAME
                      + ")\\b.*(?:@|\\d{3}|(?i:\\bat\\b|us\\b))",
                  "(?i:for (?:more|further|other|full|complete) (?:[\\p{L}’'-]+ ){0,4}?(?:information|news|stories|coverage|details|content|analysis|on this)\\b.*(?:visit|click|go to|see|follow|contact|call|www|http))",
                  "(?:Leave|Post|Add|Write|Submit) (?i:a|your) (?i:comment|reply|review)\\b",
                  "(?:Have|HAVE|Got|Do you have) (?i:an?|any) (?i:tip|story|news tip|question|comment)\\b.*",
                  "(?:Send|Submit|SEND) (?i:us|your|tips?|feedback|letters|comments|corrections)\\b",
                  "(?:Support|SUPPORT) (?i:our|us|independent|quality) ?.*",
                  "(?:Donate|DONATE)\\b(?i: (?:now|today|here|to)|[.!]|$)",
                  "(?:Visit|VISIT) (?i:our|us|the (?:[\\p{L}’'-]+ ){0,3}?(?:website|site|page)|www|http)")
              + ")");

  /** At the beginning of a sentence that says how to. */
  private static final Pattern OFFER =
      Pattern.compile(
          BULLET
              + String.join(
                  "|",
                  "(?i:to (?:subscribe|sign up|unsubscribe|comment on this|read (?:more|the (?:full|original|rest))|contact the|reach the|see more|receive)\\b)",
                  "(?i:you can (?:also )?(?:follow|reach|contact|call|join|e-?mail|find) .{1,60}\\b(?:on|at|via|by|here)\\b)",
                  "(?i:you can (?:also )?(?:sign up|subscribe|unsubscribe|find (?:us|more))\\b)")
              + ")");

  /** How the reader is told to: to whom, by what means. */
  private static final Pattern MEANS =
      Pattern.compile(
          "@|://|www\\.|\\d{3}|\\b\\w{2,40}\\.(?:com|org|net)\\b"
              + "|(?i)\\b(?:your|us|our|me|click|tap|visit|call|e-?mails?|sign up|subscribe|subscription|register|enter|go to|log in"
              + "|contact|website|site|page|newsletters?|alerts?|apps?|inbox|account|twitter|facebook|instagram|threads|youtube|linkedin|whatsapp|telegram|tiktok)\\b");

  /** What a site says of a text and of itself, likewise. */
  private static final Pattern NOTE =
      Pattern.compile(
          BULLET
              + String.join(
                  "|",
                  Words.NAME
                      + " (?i:can be (?:reached|contacted|followed|found)|is on|tweets)\\b.*(?:@|\\d{3}|Twitter|Facebook)",
                  "(?i:this (?:article|story|post|column|op-ed|piece|version|video|content|transcript|interview|page|item|copy)\\b"
                      + ".{0,60}\\b(?:originally|first) (?:published|appeared|ran)|this (?:article|story|post|column|op-ed|piece|version|video|content|transcript|page|item|copy)"
                      + " (?:has been|was|is|may|corrects?|appear(?:s|ed)|includes) .{0,30}(?:updated|corrected|edited|republished|amended|reprinted|translated|provided by|auto|syndicated|part of (?:a|our)|copyright|not be|produced by|in the print|in print|clarif|correction|sponsored))",
                  "(?i:originally (?:published|posted|appeared) (?:on|in|at|by)\\b)",
                  "(?i:a version of this (?:article|story|post|column|piece)\\b)",
                  "(?i:(?:the )?(?:views|opinions) expressed (?:here|in this|are|by)\\b)",
                  "(?i:we (?:use|and our partners).{0,60}cookies|by (?:continuing|using|clicking|signing up|subscribing|submitting|registering).{0,80}(?:agree|cookies|accept|acknowledge))",
                  "(?i:this site (?:uses|is protected)|please (?:enable|turn on|disable|log ?in|sign in|register|refresh|upgrade|try again|note that this|click|subscribe|enter a valid|read our|consider (?:donating|subscribing|supporting)))\\b.*",
                  "(?i:copy this link|your (?:email address|browser|subscription|comment) (?:will|is|does|has)\\b.*)",
                  "(?i:thank you for (?:reading|subscribing|signing up|your subscription)|thanks for (?:reading|subscribing|signing up))\\b.*",
                  "(?i:already (?:a|have an?) (?:subscriber|member|account)|not a (?:subscriber|member)|enjoy(?:ed|ing)? (?:this|reading|unlimited))\\b.*",
                  "(?i:our standards ?:)")
              + ")");

  /** What stood on a button, glued to the sentence after it. */
  private static final Pattern GLUED =
      Pattern.compile(
          "(?:(?:SIGN UP|SUBSCRIBE|CLICK HERE|CLICK|FOLLOW|WATCH|DOWNLOAD|GET|JOIN|READ MORE|SHARE)(?: \\p{Lu}[\\p{Lu}\\p{Nd}'’&]*){1,9}[:.!]?|Read more(?: »)?|READ MORE|Advertisement|ADVERTISEMENT|Story [Cc]ontinues [Bb]elow(?: [Aa]dvertisement)?) (?=[\"“‘']?(?:\\p{Lu}\\p{Ll}|[AI] ))");

  @Override
  public void mark(Layout layout, Marks marks) {
    for (Paragraph paragraph : layout.paragraphs()) {
      for (Range sentence : paragraph.sentences()) {
        String words = sentence.of(layout.text());
        Matcher glued = GLUED.matcher(words);
        if (glued.lookingAt() && Layout.wordCount(words.substring(glued.end())) >= SENTENCE_WORDS) {
          marks.add(new Range(0, glued.end()).shifted(sentence.begin()), TemplateKind.PROVENANCE);
        } else if (isInvitation(words)) {
          marks.add(sentence, TemplateKind.PROVENANCE);
        }
      }
    }
  }

  private static boolean isInvitation(String sentence) {
    boolean speaks =
        (REQUEST.matcher(sentence).lookingAt() && !Narration.hasSubject(sentence))
            || (OFFER.matcher(sentence).lookingAt() && MEANS.matcher(sentence).find())
            || NOTE.matcher(sentence).lookingAt();
    return speaks && !Narration.reports(sentence);
  }
}
