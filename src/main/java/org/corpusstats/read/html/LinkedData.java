package org.corpusstats.read.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page states about its article in JSON-LD, by schema.org's names. Statements that are no
 * JSON are passed over, as browsers and search engines do.
 *
 * @param articles the objects of a type that is an article, in the order of the page
 */
record LinkedData(List<JsonNode> articles) {
  private static final Pattern ARTICLE =
      Pattern.compile("(?:https?://schema.org/)?(?:\\w*Article|\\w*BlogPosting|Report|\\w*Review)");

  private static final String HEADLINE = "headline";

  private static final Pattern AROUND_JSON =
      Pattern.compile(
          "^\\s*(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)|(?:-->|//\\s*\\]\\]>|\\]\\]>|;)\\s*$");

  /** Where the page's own article may stand; elsewhere are those that it quotes, rates or lists. */
  private static final List<String> LEADS_TO_ARTICLE =
      List.of("@graph", "mainEntity", "mainEntityOfPage");

  /** More objects than this are data that a page carries along, not statements about it. */
  private static final int MOST_OBJECTS = 10_000;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  static LinkedData of(Document document) {
    List<JsonNode> articles = new ArrayList<>();
    for (Element script : document.getElementsByTag("script")) {
      if (script.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
        try {
          addArticles(JSON.readTree(AROUND_JSON.matcher(script.data()).replaceAll("")), articles);
        } catch (JsonProcessingException notJson) {
          // The page's other statements and its text remain.
        }
      }
    }
    return new LinkedData(articles);
  }

  private static void addArticles(JsonNode json, List<JsonNode> articles) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(json));
    for (int seen = 0; !open.isEmpty() && seen < MOST_OBJECTS; seen++) {
      JsonNode node = open.remove();
      if (isArticle(node.path("@type"))) {
        articles.add(node);
      }
      if (node.isArray()) {
        node.forEach(open::add);
      }
      LEADS_TO_ARTICLE.stream()
          .map(node::path)
          .filter(JsonNode::isContainerNode)
          .forEach(open::add);
    }
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (ARTICLE.matcher(one.asText()).matches()) {
          return true;
        }
      }
    }
    return ARTICLE.matcher(type.asText()).matches();
  }

  /**
   * Returns the first article's value of a property, or that of another statement about the same
   * one; null where none has it. Of an object, its name; of several, all, with commas between.
   */
  @Nullable String text(String property) {
    String headline = "";
    for (JsonNode article : articles) {
      String own = text(article, HEADLINE);
      headline = headline.isEmpty() ? own : headline;
      String value = own.isEmpty() || own.equals(headline) ? text(article, property) : "";
      if (!value.isEmpty()) {
        return value;
      }
    }
    return null;
  }

  private static String text(JsonNode article, String property) {
    Set<String> values = new LinkedHashSet<>();
    addTexts(article.path(property), values);
    return String.join(", ", values);
  }

  private static void addTexts(JsonNode value, Set<String> texts) {
    if (value.isArray()) {
      for (JsonNode one : value) {
        if (!one.isArray()) {
          addTexts(one, texts);
        }
      }
      return;
    }
    String text = (value.isObject() ? value.path("name") : value).asText("");
    String plain = Parser.unescapeEntities(text, false).strip();
    if (!plain.isEmpty() && !plain.equals("null")) {
      texts.add(plain);
    }
  }
}
