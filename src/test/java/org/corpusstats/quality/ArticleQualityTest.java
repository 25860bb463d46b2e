package org.corpusstats.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.read.bytes.TextDecoder;
import org.corpusstats.read.html.HtmlArticle;
import org.junit.jupiter.api.Test;

/**
 * The texts of web pages against the right ones. Rules were tuned on the pages whose id begins with
 * an even digit; the others tell whether they hold for pages that nobody looked at. Floors are
 * asserted, figures printed. Needs {@code -Dcorpora=DIR}; skipped without.
 */
class ArticleQualityTest {
  private record Result(
      String id, String url, HtmlArticle article, ArticleScore score, double millis) {
    boolean isTuned() {
      return Character.digit(id.charAt(0), 16) % 2 == 0;
    }
  }

  @Test
  void bodiesOfWebPages() throws IOException {
    String corpora = System.getProperty("corpora", "");
    assumeTrue(!corpora.isEmpty(), "skipped: no web pages given by -Dcorpora=DIR");
    List<Result> results = read(Path.of(corpora, "gold", "articles"));

    print("tuned", results.stream().filter(Result::isTuned).toList());
    double others = print("other", results.stream().filter(r -> !r.isTuned()).toList());
    double f1 = print("all", results);
    results.stream()
        .sorted(Comparator.comparingDouble(result -> result.score().f1()))
        .limit(10)
        .forEach(r -> System.out.printf("  %s %s%n", r.url(), r.score()));

    assertThat(f1).isGreaterThan(0.97);
    assertThat(others).isGreaterThan(0.96);
    assertThat(share(results.stream().filter(r -> r.article().title() != null).count(), results))
        .isGreaterThan(0.98);
    assertThat(share(results.stream().filter(r -> r.article().day() != null).count(), results))
        .isGreaterThan(0.95);
  }

  private static List<Result> read(Path folder) throws IOException {
    JsonNode truth =
        new ObjectMapper().readTree(Files.readString(folder.resolve("ground-truth.json")));
    List<Result> results = new ArrayList<>();
    for (Map.Entry<String, JsonNode> page : truth.properties()) {
      String html = html(folder.resolve(page.getKey() + ".html.gz"));
      String url = page.getValue().path("url").asText();
      long begun = System.nanoTime();
      HtmlArticle article = HtmlArticle.of(html, url);
      double millis = (System.nanoTime() - begun) / 1e6;
      String right = page.getValue().path("articleBody").asText();
      results.add(
          new Result(page.getKey(), url, article, ArticleScore.of(right, article.text()), millis));
    }
    return results;
  }

  private static String html(Path file) throws IOException {
    try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
      return ((Decoding.Text) TextDecoder.decode(bytes.readAllBytes())).text();
    }
  }

  private static double print(String name, List<Result> results) {
    double precision = results.stream().mapToDouble(r -> r.score().precision()).average().orElse(0);
    double recall = results.stream().mapToDouble(r -> r.score().recall()).average().orElse(0);
    double f1 = ArticleScore.f1(precision, recall);
    double seconds = results.stream().mapToDouble(Result::millis).sum() / 1000;
    System.out.printf(
        "%s: %d pages, F1 %.3f, precision %.3f, recall %.3f, with title %.3f, with date %.3f,"
            + " %.0f pages a second%n",
        name,
        results.size(),
        f1,
        precision,
        recall,
        share(results.stream().filter(r -> r.article().title() != null).count(), results),
        share(results.stream().filter(r -> r.article().day() != null).count(), results),
        results.size() / seconds);
    return f1;
  }

  private static double share(long part, List<Result> whole) {
    return (double) part / whole.size();
  }
}
