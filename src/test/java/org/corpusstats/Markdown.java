package org.corpusstats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of this repository.
 *
 * @param path from the root of the repository
 */
public record Markdown(Path path, String text) {
  private static final String INDENT = "    ";
  private static final Pattern FENCED = Pattern.compile("(?ms)^```\\w*\\n(.*?)^```$");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]+)\\]\\(([^)\\s]+)\\)");
  private static final Pattern REFERENCE = Pattern.compile("\\[([^\\]\\n]+)\\](?![(\\[:])");
  private static final Pattern DEFINITION = Pattern.compile("(?m)^\\[([^\\]\\n]+)\\]: (\\S+)$");
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
    Stream<String> indented = unfenced().lines().filter(line -> line.startsWith(INDENT));
    return Stream.concat(fenced, indented).map(String::strip).toList();
  }

  /** Links with their target in place, and words in brackets with the target defined elsewhere. */
  public List<Link> links() {
    Map<String, String> defined =
        DEFINITION
            .matcher(text)
            .results()
            .collect(Collectors.toMap(name -> name.group(1), name -> name.group(2)));
    Stream<Link> inPlace =
        LINK.matcher(prose()).results().map(link -> new Link(link.group(1), link.group(2)));
    String rest = CODE.matcher(LINK.matcher(prose()).replaceAll("")).replaceAll("");
    Stream<Link> elsewhere =
        REFERENCE
            .matcher(rest)
            .results()
            .map(link -> link.group(1))
            .map(label -> new Link(label, defined.getOrDefault(label, "(undefined)")));
    return Stream.concat(inPlace, elsewhere).toList();
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

  private String unfenced() {
    return FENCED.matcher(text).replaceAll("");
  }

  /** The text without lines of code. */
  private String prose() {
    return unfenced()
        .lines()
        .filter(line -> !line.startsWith(INDENT))
        .collect(Collectors.joining("\n"));
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
