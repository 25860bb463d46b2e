package org.corpusstats.read;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.corpusstats.core.UserError;

/**
 * Takes metadata from a file's path by a regular expression with named groups. The groups {@code
 * published}, {@code source} and {@code language} fill the columns of these names, {@code year},
 * {@code month} and {@code day} make up {@code published}, any other group goes to {@code fields}.
 * Immutable and thread safe.
 */
public final class PathFields implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");

  private final Pattern pattern;
  private final List<String> groups;

  private PathFields(Pattern pattern, List<String> groups) {
    this.pattern = pattern;
    this.groups = groups;
  }

  /**
   * @throws UserError where the expression is not a regular expression of {@link Pattern}
   */
  public static PathFields compile(String expression) {
    try {
      Pattern pattern = Pattern.compile(expression);
      List<String> groups = GROUP.matcher(expression).results().map(g -> g.group(1)).toList();
      return new PathFields(pattern, groups);
    } catch (PatternSyntaxException e) {
      throw new UserError(
          "read.path-pattern = "
              + expression
              + " is not a regular expression: "
              + e.getDescription()
              + " near position "
              + e.getIndex());
    }
  }

  /** The names of the groups. */
  public List<String> groups() {
    return groups;
  }

  /**
   * The groups that take part in the first match of the pattern in the path; empty where it does
   * not match. A group that matched nothing is left out.
   */
  public Map<String, String> of(String path) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher matcher = pattern.matcher(path);
    if (matcher.find()) {
      for (String group : groups) {
        String value = matcher.group(group);
        if (value != null && !value.isEmpty()) {
          fields.put(group, value);
        }
      }
    }
    return fields;
  }
}
