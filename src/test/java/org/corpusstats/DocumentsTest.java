package org.corpusstats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What documents link to and name is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsTest {
  private static final Pattern CLASS = Pattern.compile("@?([A-Z][a-z]\\w*)(?:\\.(\\w+))?");
  private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(_[A-Z]+)+");
  private static final Pattern IMPORTED =
      Pattern.compile("(?m)^import (?:static )?[\\w.]*?\\.([A-Z]\\w*)");
  private static final Pattern JAVADOC_CODE = Pattern.compile("\\{@code\\s+([^}]+)}");
  private static final Pattern PACKAGE = Pattern.compile("[a-z]+(\\.[a-z]+)*");

  /** The text of each source file by the name of its class, and of the launcher. */
  private final Map<String, String> sources = new HashMap<>();

  private final Set<String> foreignClasses = new HashSet<>();

  DocumentsTest() throws IOException {
    for (Path file : files("src", ".java")) {
      String text = Files.readString(file);
      sources.put(nameOf(file), text);
      IMPORTED.matcher(text).results().forEach(found -> foreignClasses.add(found.group(1)));
    }
    sources.put("corpus-stats", Files.readString(Path.of("jobs/corpus-stats")));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadToFilesAndHeadingsThatExist(Markdown page) {
    for (Markdown.Link link : page.links()) {
      if (link.target().matches("https?://.*")) {
        continue;
      }
      String[] parts = link.target().split("#", 2);
      Path folder = page.path().toAbsolutePath().getParent();
      Path target =
          parts[0].isEmpty() ? page.path().toAbsolutePath() : folder.resolve(parts[0]).normalize();
      assertThat(target).as("%s in %s", link, page).exists();
      if (parts.length == 2) {
        assertThat(anchors(target)).as("%s in %s", link, page).contains(parts[1]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aLinkFromTheNameOfAClassLeadsToThatClass(Markdown page) {
    for (Markdown.Link link : page.links()) {
      Matcher name = CLASS.matcher(link.label().replace("`", ""));
      if (link.target().endsWith(".java") && name.matches()) {
        assertThat(nameOf(Path.of(link.target())))
            .as("%s in %s", link, page)
            .isEqualTo(name.group(1));
      }
    }
  }

  /** Names in backticks; data/aliases is about names of another kind. */
  @ParameterizedTest
  @MethodSource("pages")
  void classesInBackticksExist(Markdown page) {
    if (!page.path().startsWith("data")) {
      assertThat(unknown(page.code())).as(page.toString()).isEmpty();
    }
  }

  @Test
  void packageInfosNameClassesAndPackagesThatExist() throws IOException {
    Set<String> packages = new HashSet<>();
    Path root = Path.of("src/main/java/org/corpusstats");
    List<Path> infos = files(root.toString(), "package-info.java");
    for (Path info : infos) {
      packages.add(root.relativize(info.getParent()).toString().replace('/', '.'));
    }
    for (Path info : infos) {
      String text = Files.readString(info).replaceAll("\\n \\* ?", " ");
      List<String> code =
          JAVADOC_CODE.matcher(text).results().map(found -> found.group(1).strip()).toList();
      assertThat(unknown(code)).as(info.toString()).isEmpty();
      Path folder = root.relativize(info.getParent());
      assertThat(code.stream().filter(word -> PACKAGE.matcher(word).matches()))
          .as(info.toString())
          .allMatch(name -> isPackage(name, folder, packages));
    }
  }

  /** A package is named from the root, or from a room beside or above the one that names it. */
  private static boolean isPackage(String name, Path folder, Set<String> packages) {
    String within = "";
    for (Path room : folder) {
      if (packages.contains(within + name)) {
        return true;
      }
      within += room + ".";
    }
    return packages.contains(within + name);
  }

  /** The classes, members and constants that no source file has. */
  private List<String> unknown(Collection<String> code) {
    List<String> unknown = new ArrayList<>();
    for (String word : code) {
      Matcher name = CLASS.matcher(word);
      if (name.matches() ? !isKnown(name) : CONSTANT.matcher(word).matches() && !isWritten(word)) {
        unknown.add(word);
      }
    }
    return unknown;
  }

  private boolean isWritten(String constant) {
    return sources.values().stream().anyMatch(source -> source.contains(constant));
  }

  private boolean isKnown(MatchResult name) {
    String source = sources.get(name.group(1));
    if (source == null) {
      return foreignClasses.contains(name.group(1));
    }
    return name.group(2) == null
        || Pattern.compile("\\b" + name.group(2) + "\\b").matcher(source).find();
  }

  private static Set<String> anchors(Path target) {
    return Markdown.all().stream()
        .filter(page -> page.path().toAbsolutePath().equals(target))
        .findFirst()
        .map(Markdown::anchors)
        .orElse(Set.of());
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.java$", "");
  }

  private static List<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Markdown> pages() {
    return Markdown.all();
  }
}
