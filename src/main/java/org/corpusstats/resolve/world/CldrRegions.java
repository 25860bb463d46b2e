package org.corpusstats.resolve.world;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.TreeSet;
import org.corpusstats.resolve.name.NameKey;

/** Names of continents and their parts (UN M.49) as CLDR has them: "Asia", "Latin America". */
final class CldrRegions {
  private CldrRegions() {}

  /** The keys of their names; see {@link NameKey}. Reads ICU's data. */
  static Set<String> keys() {
    LocaleDisplayNames english = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
    Set<String> keys = new TreeSet<>();
    for (RegionType type : Set.of(RegionType.CONTINENT, RegionType.SUBCONTINENT)) {
      for (Region region : Region.getAvailable(type)) {
        keys.add(NameKey.ofLongName(english.regionDisplayName(region.toString())));
      }
    }
    return keys;
  }
}
