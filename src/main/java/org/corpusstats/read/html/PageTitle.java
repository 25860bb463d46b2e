package org.corpusstats.read.html;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Finds the headline of a page. */
final class PageTitle {
  /** What stands between a headline and a site's name. */
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|\u2013\u2014\u00BB\u00AB\u2022\u00B7:>/-]+\\s+|\\s*[|\u00BB]\\s*");

  /** How many letters a site's name may have beside the one that is known. */
  private static final int LONGEST_ADDITION = 12;

  /** A page with more main headings has none. */
  private static final int MOST_HEADINGS = 20;

  private static final Pattern CUT_OFF = Pattern.compile("(?:\\.\\.\\.|\u2026)$");

  private PageTitle() {}

  /**
   * Returns the headline: what the head states, else the first main heading, else the title; each
   * without the site's name. Null where there is none.
   */
  static @Nullable String of(Document document, Metadata metadata, @Nullable String site) {
    String stated = plain(Objects.requireNonNullElse(metadata.title(), ""));
    String heading = heading(document, site);
    String cutStated = isName(stated, site) ? "" : cut(stated, heading, site);
    if (!cutStated.isEmpty()) {
      boolean shortened = CUT_OFF.matcher(cutStated).find();
      return shortened && heading != null && startsLike(heading, cutStated) ? heading : cutStated;
    }
    String title = plain(document.title());
    if (heading != null && (title.isEmpty() || contains(title, heading))) {
      return heading;
    }
    String cut = cut(title, heading, site);
    return !cut.isEmpty() ? cut : heading != null ? heading : stated.isEmpty() ? null : stated;
  }

  /** The first main heading that is not the site's name: logos are headings, too. */
  private static @Nullable String heading(Document document, @Nullable String site) {
    return document.getElementsByTag("h1").stream()
        .limit(MOST_HEADINGS)
        .map(element -> plain(element.text()))
        .filter(text -> !text.isEmpty() && !isName(text, site))
        .findFirst()
        .orElse(null);
  }

  /** Whether a text is the site's name and no more, or the first part of its address. */
  private static boolean isName(String text, @Nullable String site) {
    String name = letters(text).replace(" ", "");
    return site != null
        && !name.isEmpty()
        && (name.equals(letters(site).replace(" ", ""))
            || (isHost(site) && name.equals(letters(site).split(" ", 2)[0])));
  }

  private static boolean isHost(String site) {
    return site.contains(".") && !site.contains(" ");
  }

  /** Returns a title without the site's name, at its end or its beginning. */
  private static String cut(String title, @Nullable String heading, @Nullable String site) {
    List<MatchResult> separators = SEPARATOR.matcher(title).results().toList();
    if (separators.isEmpty() || (heading != null && letters(title).equals(letters(heading)))) {
      return title;
    }
    if (heading != null && Words.count(heading) > 2 && contains(title, heading)) {
      return heading;
    }
    MatchResult first = separators.get(0);
    MatchResult last = separators.get(separators.size() - 1);
    String end = title.substring(last.end());
    String start = title.substring(0, first.start());
    if (isSite(end, site) || isPartOfSite(end, site)) {
      return title.substring(0, last.start());
    }
    return isSite(start, site) ? title.substring(first.end()) : title;
  }

  /** Sites name themselves with more words: "NBC News" for "NBC". */
  private static boolean isSite(String part, @Nullable String site) {
    String name = letters(part).replace(" ", "");
    String known = site == null ? "" : letters(site).replace(" ", "");
    return known.length() > 2
        && name.contains(known)
        && name.length() <= known.length() + LONGEST_ADDITION;
  }

  /** Sites name themselves with fewer words: "NBC" for "NBC News", "NBC" for "nbcnews.com". */
  private static boolean isPartOfSite(String part, @Nullable String site) {
    String name = letters(part);
    if (site == null || name.length() <= 2) {
      return false;
    }
    return isHost(site)
        ? letters(site).replace(" ", "").contains(name.replace(" ", ""))
        : (" " + letters(site) + " ").contains(" " + name + " ");
  }

  private static boolean contains(String title, String heading) {
    return letters(title).contains(letters(heading));
  }

  private static boolean startsLike(String heading, String cut) {
    return letters(heading).startsWith(letters(CUT_OFF.matcher(cut).replaceAll("")).strip());
  }

  /** Returns a text as one line without markup. */
  private static String plain(String text) {
    return text.replaceAll("<[^<>]{1,80}>", "").replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  /** Returns the letters and digits of a text, in which its spellings agree. */
  static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
