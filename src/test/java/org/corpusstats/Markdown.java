package org.corpusstats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of this repository.
 *
 * @param path from the root of the repository
 */
public record Markdown(Path path, String text) {
  private static final Pattern FENCED = Pattern.compile("(?ms)^```\\w*\\n(.*?)^```$");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]+)\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  /** A link with what it says and where it leads. */
  public record Link(String label, String target) {}

  /** All pages that are written by hand or by a test, in order of their paths. */
  public static List<Markdown> all() {
    try (Stream<Path> root = Files.list(Path.of(""));
        Stream<Path> docs = Files.walk(Path.of("docs"));
        Stream<Path> data = Files.walk(Path.of("data"))) {
      return Stream.of(root, docs, data)
          .flatMap(paths -> paths)
          .filter(path -> path.toString().endsWith(".md"))
          .sorted()
          .map(path -> new Markdown(path, read(path)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands in backticks within running text. */
  public List<String> code() {
    return CODE.matcher(prose()).results().map(code -> code.group(1)).toList();
  }

  /** Lines of code that stand by themselves: fenced, or indented by four spaces. */
  public List<String> codeLines() {
    Stream<String> fenced = FENCED.matcher(text).results().flatMap(block -> block.group(1).lines());
    Stream<String> indented = prose().lines().filter(line -> line.startsWith("    "));
    return Stream.concat(fenced, indented).map(String::strip).toList();
  }

  public List<Link> links() {
    return LINK.matcher(prose())
        .results()
        .map(link -> new Link(link.group(1), link.group(2)))
        .toList();
  }

  /** The names by which links reach the headings, as GitHub makes them. */
  public Set<String> anchors() {
    return HEADING
        .matcher(prose())
        .results()
        .map(heading -> heading.group(1).strip().toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}\\p{M}_\\- ]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    return path.toString();
  }

  private String prose() {
    return FENCED.matcher(text).replaceAll((MatchResult block) -> "");
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
