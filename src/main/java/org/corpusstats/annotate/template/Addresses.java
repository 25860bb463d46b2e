package org.corpusstats.annotate.template;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusstats.annotate.template.Layout.Paragraph;
import org.corpusstats.table.row.TemplateKind;

/** Lines of links, addresses and handles, and the signatures of short messages. */
final class Addresses implements TemplateRule {
  private static final int MOST_NAMES = 4;

  private static final Pattern HANDLE_SIGNATURE =
      Pattern.compile("^[—–-]{1,2} ?.{2,60}\\(@\\w+\\)(?: .{4,30})?$");

  private static final List<String> MAY_HOLD_ADDRESS =
      List.of("@", "#", "://", "www.", "twitter", ".com", ".org", ".net", ".co.uk", ".info");

  // Each part begins where no other could begin and is bounded, so that no word is read twice.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?:https?://|www\\.|pic\\.twitter\\.com/)\\S+|(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,8}|(?<![\\w@])[@#]\\w+|(?<![\\w-])[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){0,6}\\.(?:com|org|net|co\\.uk|info)(?:/\\S*)?\\b");

  private static final Pattern NETWORK =
      Pattern.compile(
          "(?i)\\b(?:twitter|facebook|instagram|youtube|threads|linkedin|telegram|whatsapp|tiktok|snapchat|mastodon|bluesky|google\\+|pinterest|e-?mail|website|web|site|blog|phone|tel|fax|follow|on|at|and|or|us|via|x|handle|contact|page|visit|find|connect)\\b");

  @Override
  public void mark(Layout layout, Marks marks) {
    for (Paragraph paragraph : layout.paragraphs()) {
      String text = layout.text(paragraph);
      if (!Words.hasAny(text, MAY_HOLD_ADDRESS)) {
        continue;
      }
      if (HANDLE_SIGNATURE.matcher(text).matches() || areAddresses(text)) {
        marks.add(paragraph.range(), TemplateKind.PROVENANCE);
        continue;
      }
      paragraph.sentences().stream()
          .filter(sentence -> areAddresses(sentence.of(layout.text())))
          .forEach(sentence -> marks.add(sentence, TemplateKind.PROVENANCE));
    }
  }

  /** Handles, links and addresses, with at most names of networks and a few names beside them. */
  private static boolean areAddresses(String text) {
    Matcher address = ADDRESS.matcher(text);
    if (!address.find()) {
      return false;
    }
    String rest = NETWORK.matcher(address.replaceAll(" ")).replaceAll(" ");
    long left =
        List.of(rest.strip().split("[^\\p{L}\\p{M}'’]+", -1)).stream()
            .filter(word -> !word.isEmpty())
            .count();
    return left == 0
        || (left <= MOST_NAMES && Words.areNames(rest, MOST_NAMES) && !text.endsWith("."));
  }
}
