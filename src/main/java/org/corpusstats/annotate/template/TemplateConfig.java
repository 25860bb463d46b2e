package org.corpusstats.annotate.template;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.corpusstats.core.ConfigSection;
import org.corpusstats.core.UserError;
import org.corpusstats.table.ColumnValue;
import org.corpusstats.table.row.TemplateKind;

/**
 * Settings of template text: section {@code template} of the configuration.
 *
 * @param kinds those that are looked for; the text of others counts as prose
 * @param minRepetitions how often a document says what is {@link TemplateKind#REPEATED}
 * @param minDocuments documents of a source that share a line before it is {@link
 *     TemplateKind#BOILERPLATE} …
 * @param minShare … and the share of its documents that they are, 0…1
 */
public record TemplateConfig(
    Set<TemplateKind> kinds, int minRepetitions, int minDocuments, double minShare)
    implements Serializable {
  /**
   * @throws UserError for a bad value
   */
  public static TemplateConfig from(ConfigSection template) {
    List<String> names = template.texts("kinds");
    List<String> known =
        Arrays.stream(TemplateKind.values()).map(ColumnValue::columnValue).toList();
    if (!known.containsAll(names)) {
      throw template.refused("kinds", "a list of " + String.join(", ", known));
    }
    Set<TemplateKind> kinds = EnumSet.noneOf(TemplateKind.class);
    names.forEach(name -> kinds.add(TemplateKind.valueOf(name.toUpperCase(Locale.ROOT))));
    return new TemplateConfig(
        kinds,
        template.wholeNumber("min-repetitions", 2, Integer.MAX_VALUE),
        template.wholeNumber("min-documents", 2, Integer.MAX_VALUE),
        template.number("min-share", 0, 1));
  }

  boolean finds(TemplateKind kind) {
    return kinds.contains(kind);
  }
}
