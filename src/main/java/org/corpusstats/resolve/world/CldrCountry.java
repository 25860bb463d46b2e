package org.corpusstats.resolve.world;

import com.ibm.icu.impl.ICUData;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import com.ibm.icu.util.UResourceBundleIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusstats.resolve.name.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * A country or territory of ISO 3166-1 with the names that CLDR gives it in English.
 *
 * @param alpha2 its code of two letters
 * @param alpha3 its code of three letters
 * @param name the name that an English newspaper uses
 * @param names all its names, this one too; others may share one
 */
record CldrCountry(String alpha2, String alpha3, String name, Set<String> names) {
  /** ISO gives numbers up to 899 away; CLDR numbers regions of its own, as Kosovo, above. */
  private static final int LAST_ISO_NUMBER = 899;

  private static final String STANDARD = "Countries";
  private static final String SHORT = "Countries%short";
  private static final String VARIANT = "Countries%variant";

  private static final Pattern PARENTHESIS = Pattern.compile("(.+?) \\((.+?)\\)(.*)");
  private static final Pattern KIND_OF_TERRITORY = Pattern.compile("\\b[A-Z]{2,}\\b");
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

  /** All of them, in order of their codes. Reads ICU's data. */
  static List<CldrCountry> all() {
    UResourceBundle english = bundle(ULocale.ENGLISH);
    Map<String, String> standard = rows(english.get(STANDARD));
    Map<String, String> shorter = rows(english.get(SHORT));
    Map<String, String> variant = rows(english.get(VARIANT));
    Map<String, Set<String>> forms = formsInEnglish();
    Set<String> sharedHeads = sharedHeads(forms);
    List<CldrCountry> countries = new ArrayList<>();
    for (String code : isoCodes()) {
      String name =
          newspaperName(standard.getOrDefault(code, code), shorter.get(code), variant.get(code));
      Set<String> names = new LinkedHashSet<>(Set.of(name));
      forms.getOrDefault(code, Set.of()).forEach(form -> addNames(form, sharedHeads, names));
      String alpha3 = new ULocale("", code).getISO3Country();
      countries.add(new CldrCountry(code, alpha3, name, Collections.unmodifiableSet(names)));
    }
    return countries;
  }

  private static List<String> isoCodes() {
    return Arrays.stream(ULocale.getISOCountries())
        .filter(code -> isIsoNumber(Region.getInstance(code).getNumericCode()))
        .sorted()
        .toList();
  }

  private static boolean isIsoNumber(int number) {
    return 0 < number && number <= LAST_ISO_NUMBER;
  }

  /**
   * CLDR's standard form, except where CLDR has one that news prefer: "Hong Kong" without the kind
   * of territory that "Hong Kong SAR China" adds, and "Turkey", which needs no diacritics, rather
   * than "Türkiye". Nor do news use a second name in parentheses.
   */
  private static String newspaperName(
      String standard, @Nullable String shorter, @Nullable String variant) {
    if (shorter != null && KIND_OF_TERRITORY.matcher(standard).find()) {
      return spelledOut(shorter);
    }
    if (variant != null && !isAscii(standard) && isAscii(variant)) {
      return spelledOut(variant);
    }
    Matcher parenthesis = PARENTHESIS.matcher(standard);
    return spelledOut(parenthesis.matches() ? head(parenthesis) : standard);
  }

  /**
   * Takes parentheses apart. "Burma" of "Myanmar (Burma)" is a name; but where two countries have
   * the name before the parenthesis, this tells them apart: "Republic" of "Congo (Republic)" stands
   * for the Republic of the Congo. An abbreviation, as in "Congo (DRC)", needs nothing else.
   */
  private static void addNames(String form, Set<String> sharedHeads, Set<String> names) {
    names.add(spelledOut(form));
    Matcher parenthesis = PARENTHESIS.matcher(form);
    if (!parenthesis.matches()) {
      return;
    }
    String head = head(parenthesis);
    String second = parenthesis.group(2);
    names.add(spelledOut(head));
    if (NameKey.ofAbbreviation(second) != null) {
      names.add(second);
    } else if (sharedHeads.contains(head)) {
      names.add(second + " of the " + head);
    } else if (parenthesis.group(3).isEmpty()) {
      names.add(spelledOut(second));
    }
  }

  private static Set<String> sharedHeads(Map<String, Set<String>> forms) {
    Map<String, String> firstOwner = new HashMap<>();
    Set<String> shared = new HashSet<>();
    forms.forEach(
        (code, ofCountry) -> {
          for (String form : ofCountry) {
            Matcher parenthesis = PARENTHESIS.matcher(form);
            if (parenthesis.matches()) {
              String owner = firstOwner.putIfAbsent(head(parenthesis), code);
              if (owner != null && !owner.equals(code)) {
                shared.add(head(parenthesis));
              }
            }
          }
        });
    return shared;
  }

  private static String head(Matcher parenthesis) {
    return parenthesis.group(1) + parenthesis.group(3);
  }

  private static String spelledOut(String form) {
    return form.replace(" & ", " and ");
  }

  private static boolean isAscii(String text) {
    return ASCII.matcher(text).matches();
  }

  /**
   * Every form of every region's name by its code. Countries that speak English differ: "St. Lucia"
   * is "St Lucia" in Britain and "Saint Lucia" in Canada, "Macao" is "Macau" there.
   */
  private static Map<String, Set<String>> formsInEnglish() {
    Map<String, Set<String>> forms = new TreeMap<>();
    Set<String> read = new HashSet<>();
    for (ULocale locale : ULocale.getAvailableLocales()) {
      if (locale.getLanguage().equals(ULocale.ENGLISH.getLanguage())) {
        UResourceBundle regions = bundle(locale);
        for (String key : Collections.list(regions.getKeys())) {
          // Most of the hundred locales inherit their tables, which are slow to read.
          if (key.startsWith(STANDARD) && read.add(key + regions.get(key).getULocale())) {
            rows(regions.get(key))
                .forEach(
                    (code, form) ->
                        forms.computeIfAbsent(code, c -> new LinkedHashSet<>()).add(form));
          }
        }
      }
    }
    return forms;
  }

  private static Map<String, String> rows(UResourceBundle table) {
    Map<String, String> rows = new TreeMap<>();
    UResourceBundleIterator iterator = table.getIterator();
    while (iterator.hasNext()) {
      UResourceBundle row = iterator.next();
      rows.put(row.getKey(), row.getString());
    }
    return rows;
  }

  /** ICU's LocaleDisplayNames shows no variants, such as "Turkey"; their table does. */
  private static UResourceBundle bundle(ULocale locale) {
    return UResourceBundle.getBundleInstance(ICUData.ICU_REGION_BASE_NAME, locale);
  }
}
