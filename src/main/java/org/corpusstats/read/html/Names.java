package org.corpusstats.read.html;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the names that authors give to elements say of them: their tag, role, class and id. Names
 * are compared word by word, so that "header" is no "ad". No rule knows a site.
 */
final class Names {
  private static final Set<String> NEVER_TEXT =
      words(
          "applet audio button canvas datalist dialog embed head iframe input label link map math"
              + " meta meter nav noembed noscript object optgroup option output progress script"
              + " select style svg template textarea title video");

  private static final Set<String> NEVER_TEXT_ROLES =
      words(
          "alert alertdialog banner button complementary contentinfo dialog menu menubar navigation"
              + " search tablist toolbar tooltip");

  private static final Pattern HIDDEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

  private static final Set<String> AROUND_TAGS = words("aside figcaption footer form");

  private static final Set<String> AROUND_THE_BODY =
      words(
          "ad ads advert advertisement advertising addthis addtoany adsbygoogle author authors"
              + " banner bio breadcrumb breadcrumbs byline caption captions carousel comment"
              + " comments consent cookie cookies cta credit credits disclaimer disqus footer gallery gdpr login"
              + " masthead menu modal nav navbar navigation newsletter newsletters outbrain overlay"
              + " pager pagination popular popup promo promos promotion rail rating"
              + " ratings recirc recirculation recommendation recommendations recommended related"
              + " relatedposts replies respond share sharebar sharedaddy shares sharing sidebar"
              + " signup slideshow sociable social sponsor sponsored subscribe subscription taboola"
              + " taglist tags teaser teasers timestamp toolbar tooltip trending widget widgets yarpp zergnet");

  /** Longer ones are no names. */
  private static final int LONGEST_NAMES = 1_000;

  private static final Set<String> OF_OTHERS =
      words(
          "comment comments disqus popular recirc recirculation recommendation recommendations"
              + " recommended related relatedposts replies respond sidebar taboola teaser teasers"
              + " trending widget widgets");

  private static final Pattern AROUND_THE_BODY_PHRASES =
      Pattern.compile(
          "(?:^|[- ])(?:(?:most|more|also|latest|other|next|prev|previous|popular|recent)-?"
              + "(?:read|viewed|popular|stories|story|news|articles|posts?|from|on|links|like)"
              + "|read-?(?:more|also|next)|see-?also|up-?next|you-?may|sign-?up|site-?map"
              + "|(?:post|entry|article)-(?:meta|footer|info|tags|nav|date)|back-?to-?top"
              + "|skip-?links?|call-?to-?action|opt-?in)(?:$|[- ])");

  private static final Pattern BODY =
      Pattern.compile(
          "(?:^|[- ])(?:(?:article|story|post|entry|news|page|content|main|single|blog|text|body)-?"
              + "(?:body|content|text|copy|entry)|storytext|articletext"
              + "|body-?copy|e-content)(?:$|[- ])");

  private static final Pattern LEDE =
      Pattern.compile(
          "(?:^|[- ])(?:lede|lead|intro|introduction|(?:article|story|post|entry)-summary)(?:$|[- ])");

  private static final Pattern WORD_BORDER = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+");

  private Names() {}

  /** Returns whether an element holds controls, code or what is not shown, wherever it stands. */
  static boolean isNeverText(Element element) {
    if (isPage(element)) {
      return false; // Some are hidden until a script has run.
    }
    return NEVER_TEXT.contains(element.normalName())
        || NEVER_TEXT_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true");
  }

  /** Returns whether an element is by its names what stands around an article's body or in it. */
  static boolean isAroundBody(Element element) {
    if (isPage(element)) {
      return false; // Themes name in it what is somewhere on the page.
    }
    if (AROUND_TAGS.contains(element.normalName())
        || HIDDEN.matcher(element.attr("style")).find()) {
      return true;
    }
    String names = names(element);
    if (names.isEmpty()) {
      return false;
    }
    return hasWord(names, AROUND_THE_BODY) || AROUND_THE_BODY_PHRASES.matcher(names).find();
  }

  /** Returns whether an element is by its names of readers, or of other articles. */
  static boolean isOfOthers(Element element) {
    return !isPage(element)
        && element.className().length() <= LONGEST_NAMES
        && hasWord(names(element), OF_OTHERS);
  }

  private static boolean hasWord(String names, Set<String> words) {
    return Arrays.stream(names.split("[- ]", -1)).anyMatch(words::contains);
  }

  /** Returns whether an element says, as schema.org defines it, that it is an article's body. */
  static boolean isMarkedBody(Element element) {
    return element.attr("itemprop").contains("articleBody");
  }

  /** Returns whether an element is by its names the body of an article. */
  static boolean isBody(Element element) {
    return isMarkedBody(element) || (!isPage(element) && BODY.matcher(names(element)).find());
  }

  /** Returns whether an element is by its names the first paragraph, put before the others. */
  static boolean isLede(Element element) {
    return LEDE.matcher(names(element)).find();
  }

  private static boolean isPage(Element element) {
    return element.normalName().equals("html") || element.normalName().equals("body");
  }

  /** Class and id in lower case, words joined by hyphens, names by blanks. */
  private static String names(Element element) {
    StringBuilder names = new StringBuilder();
    for (String name : (element.className() + " " + element.id()).split("\\s+", -1)) {
      String words = WORD_BORDER.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
      names.append(names.isEmpty() ? "" : " ").append(words);
    }
    return names.toString();
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }
}
