package org.corpusstats.read.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corpusstats.read.InputContent;
import org.corpusstats.read.InputFormat;
import org.corpusstats.read.InputRecord;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.read.bytes.TextDecoder;
import org.corpusstats.read.html.HtmlArticle;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;

/** A web page: its article, one document a file. */
record HtmlPage() implements InputFormat {
  private static final Pattern BEGINNING =
      Pattern.compile(
          "\\A\\W{0,3}\\s*(?:<\\?xml[^>]*>\\s*)?<(?:!doctype\\s+html|html)\\b.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern CHARSET =
      Pattern.compile(
          "<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

  @Override
  public List<String> endings() {
    return List.of(".html", ".htm", ".xhtml");
  }

  @Override
  public boolean recognises(byte[] beginning) {
    return BEGINNING.matcher(latin(beginning)).matches();
  }

  @Override
  public boolean isUnmistakable(byte[] beginning) {
    return recognises(beginning);
  }

  @Override
  public Iterator<InputRecord> records(InputContent content) throws IOException {
    return List.of(record(null, content.readAll(), null, Map.of(), null)).iterator();
  }

  /**
   * The record of a page.
   *
   * @param number of the record in its file; null where the file is the page
   * @param declared the encoding that the server named; null where it named none
   * @param fields what else is known of it; the page's own statements come before
   * @param url its address; null where it is not known
   */
  static InputRecord record(
      @Nullable Long number,
      byte[] bytes,
      @Nullable String declared,
      Map<String, String> fields,
      @Nullable String url) {
    Decoding decoding = TextDecoder.decode(bytes, declared == null ? declaredIn(bytes) : declared);
    if (!(decoding instanceof Decoding.Text page)) {
      return new InputRecord(number, fields, decoding);
    }
    HtmlArticle article = HtmlArticle.of(page.text(), url);
    Map<String, String> all = new HashMap<>(fields);
    put(all, "title", article.title());
    put(all, "published", article.day() == null ? article.published() : article.day().toString());
    put(all, "source", article.site());
    put(all, "language", article.language());
    put(all, "author", article.author());
    put(all, "url", url);
    return new InputRecord(
        number,
        all,
        article.text().isBlank()
            ? new Decoding.Failure(RejectionCode.NO_TEXT, "the page shows no text")
            : new Decoding.Text(article.text(), page.charset(), page.confidence()));
  }

  private static void put(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      fields.put(name, value.strip());
    }
  }

  /** What is read letter by letter to find it is in no charset of two bytes, whatever it says. */
  private static @Nullable String declaredIn(byte[] page) {
    Matcher charset = CHARSET.matcher(latin(page));
    return charset.find() && !charset.group(1).matches("(?i)(?:utf|ucs)-?(?:16|32|2|4).*")
        ? charset.group(1)
        : null;
  }

  private static String latin(byte[] page) {
    return new String(page, 0, Math.min(page.length, BEGINNING_BYTES), StandardCharsets.ISO_8859_1);
  }
}
