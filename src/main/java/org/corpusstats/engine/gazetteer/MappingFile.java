package org.corpusstats.engine.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.corpusstats.core.UserError;
import org.jspecify.annotations.Nullable;

/**
 * A mapping file as CoreNLP's property {@code regexner.mapping} names it, with the options before
 * the name.
 *
 * @param name where it is
 * @param ignoreCase whether its rows match whatever the case
 * @param tags a regular expression for parts of speech, or null
 * @param header the names of its columns; empty: its first line has them
 */
record MappingFile(String name, boolean ignoreCase, @Nullable String tags, List<String> header) {
  private static final List<String> DEFAULT_HEADER =
      List.of("pattern", "ner", "overwrite", "priority", "group");

  /**
   * Reads the property: files between semicolons, before each its options with commas; commas
   * between the files where there is no semicolon.
   */
  static List<MappingFile> parse(String mapping) {
    String separator = mapping.contains(";") || !mapping.contains(",") ? ";" : ",";
    List<MappingFile> files = new ArrayList<>();
    for (String one : mapping.split("\\s*" + separator + "\\s*", 0)) {
      files.add(parseOne(one.trim()));
    }
    return files;
  }

  private static MappingFile parseOne(String text) {
    String[] parts = text.split("\\s*,\\s*", 0);
    boolean ignoreCase = false;
    String tags = null;
    List<String> header = DEFAULT_HEADER;
    for (int i = 0; i < parts.length - 1; i++) {
      String[] option = parts[i].trim().split("\\s*=\\s*", 0);
      if (option.length != 2) {
        throw new UserError("gazetteer '" + text + "': options have the form name=value");
      }
      String value = option[1].trim();
      switch (option[0].trim().toLowerCase(Locale.ROOT)) {
        case "ignorecase" -> ignoreCase = Boolean.parseBoolean(value);
        case "validpospattern" -> tags = value.isEmpty() ? null : value;
        case "header" ->
            header = value.equalsIgnoreCase("true") ? List.of() : List.of(value.split("\\s+", 0));
        default -> {
          // CoreNLP passes over options that it does not know.
        }
      }
    }
    return new MappingFile(parts[parts.length - 1], ignoreCase, tags, header);
  }
}
