package org.corpusstats.resolve.world;

import java.util.List;
import org.corpusstats.resolve.name.ModelLines;

/**
 * A row of CoreNLP's list of demonyms.
 *
 * @param place a country, region or continent
 * @param demonyms its adjectives and the names of its people, the usual adjective first
 */
record PlaceDemonyms(String place, List<String> demonyms) {
  private static final String RESOURCE = "edu/stanford/nlp/models/dcoref/demonyms.txt";

  /** All rows. The file repeats words, misspells some, and lists some places twice. */
  static List<PlaceDemonyms> all() {
    return ModelLines.cells(RESOURCE)
        .map(cells -> new PlaceDemonyms(cells.get(0), cells.subList(1, cells.size())))
        .toList();
  }
}
