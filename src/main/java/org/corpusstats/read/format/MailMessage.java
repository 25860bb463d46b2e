package org.corpusstats.read.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.util.MimeUtil;
import org.corpusstats.read.InputRecord;
import org.corpusstats.read.bytes.Decoding;
import org.corpusstats.read.bytes.TextDecoder;
import org.corpusstats.table.row.RejectionCode;
import org.jspecify.annotations.Nullable;

/**
 * One message of electronic mail (RFC 5322, MIME): its texts, of alternatives the plain one, or
 * else the page; attachments are left alone. Pure and thread safe.
 */
final class MailMessage {
  /** What is longer is no date, and may keep a regular expression busy for ever. */
  private static final int LONGEST_DATE = 200;

  private static final String PLAIN = "text/plain";
  private static final String PAGE = "text/html";

  private MailMessage() {}

  /**
   * The record of a message.
   *
   * @param number of the message in its mailbox; null where the file is the message
   */
  static InputRecord record(@Nullable Long number, byte[] bytes) {
    try {
      DefaultMessageBuilder builder = new DefaultMessageBuilder();
      builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
      builder.setDecodeMonitor(DecodeMonitor.SILENT);
      Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
      if (message.getHeader().getFields().isEmpty()) {
        return failed(number, RejectionCode.MALFORMED, "a message without a header");
      }
      List<Decoding> texts = texts(message);
      return texts.isEmpty()
          ? failed(number, RejectionCode.NO_TEXT, "a message without a text")
          : new InputRecord(number, fields(message), joined(texts));
    } catch (IOException | RuntimeException e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return failed(
          number, RejectionCode.MALFORMED, reason.lines().findFirst().orElse("no message"));
    }
  }

  private static Map<String, String> fields(Message message) {
    Map<String, String> fields = new TreeMap<>();
    put(fields, "title", message.getSubject());
    put(fields, "published", date(written(message, "Date")));
    put(fields, "from", written(message, "From"));
    String id = message.getMessageId();
    put(fields, "id", id == null ? null : id.strip().replaceFirst("^<(.*)>$", "$1"));
    return fields;
  }

  private static @Nullable String written(Message message, String name) {
    Field field = message.getHeader().getField(name);
    String body = field == null ? null : MimeUtil.unfold(field.getBody());
    return body == null ? null : DecoderUtil.decodeEncodedWords(body, DecodeMonitor.SILENT);
  }

  /** The day where the message was written; as it stands where it is none. */
  private static @Nullable String date(@Nullable String written) {
    if (written == null) {
      return null;
    }
    if (written.length() > LONGEST_DATE) {
      return written;
    }
    String withoutComment = written.replaceAll("\\([^)]*\\)", "").strip();
    try {
      return LocalDate.parse(withoutComment, DateTimeFormatter.RFC_1123_DATE_TIME).toString();
    } catch (DateTimeParseException another) {
      return withoutComment;
    }
  }

  private static void put(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      fields.put(name, value.strip());
    }
  }

  /**
   * The texts of a message that are read one after another: of alternatives the plain one, or else
   * the first that has any; of other parts those of each.
   */
  private static List<Decoding> texts(Entity entity) throws IOException {
    if (entity.getBody() instanceof Message inner) {
      return texts(inner); // A digest's, or one that was forwarded.
    }
    if (!(entity.getBody() instanceof Multipart parts)) {
      return isText(entity) ? List.of(text(entity)) : List.of();
    }
    boolean isAlternative = "alternative".equalsIgnoreCase(parts.getSubType());
    Optional<Entity> plain =
        parts.getBodyParts().stream()
            .filter(part -> isAlternative && isText(part) && isOfType(part, PLAIN))
            .findFirst();
    List<Decoding> texts = new ArrayList<>();
    for (Entity part : plain.map(List::of).orElse(parts.getBodyParts())) {
      if (!isAttached(part) && !(isAlternative && !texts.isEmpty())) {
        texts.addAll(texts(part));
      }
    }
    return texts;
  }

  private static boolean isText(Entity entity) {
    return (isOfType(entity, PLAIN) || isOfType(entity, PAGE))
        && !isAttached(entity)
        && entity.getBody() instanceof SingleBody
        && !isBlank(entity);
  }

  private static boolean isOfType(Entity entity, String type) {
    return type.equals(entity.getMimeType().toLowerCase(Locale.ROOT));
  }

  /** Whether it is a file beside the message; the message itself may have a name. */
  private static boolean isAttached(Entity entity) {
    return "attachment".equalsIgnoreCase(entity.getDispositionType())
        || (entity.getParent() != null && entity.getFilename() != null);
  }

  private static Decoding text(Entity entity) throws IOException {
    return isOfType(entity, PLAIN)
        ? TextDecoder.decode(content(entity), charset(entity))
        : HtmlPage.record(null, content(entity), charset(entity), Map.of(), null).content();
  }

  /** All texts as one; the first failure where there is none. */
  private static Decoding joined(List<Decoding> parts) {
    List<Decoding.Text> texts =
        parts.stream()
            .filter(Decoding.Text.class::isInstance)
            .map(Decoding.Text.class::cast)
            .toList();
    return texts.isEmpty()
        ? parts.get(0)
        : new Decoding.Text(
            texts.stream().map(Decoding.Text::text).collect(Collectors.joining("\n\n")),
            texts.get(0).charset(),
            texts.stream().mapToDouble(Decoding.Text::confidence).min().orElseThrow());
  }

  private static boolean isBlank(Entity entity) {
    try {
      return Json.isBlank(content(entity));
    } catch (IOException e) {
      return true;
    }
  }

  private static byte[] content(Entity entity) throws IOException {
    return ((SingleBody) entity.getBody()).getInputStream().readAllBytes();
  }

  private static @Nullable String charset(Entity entity) {
    return entity.getHeader().getField("Content-Type") instanceof ContentTypeField type
        ? type.getCharset()
        : null;
  }

  private static InputRecord failed(@Nullable Long number, RejectionCode code, String message) {
    return new InputRecord(number, Map.of(), new Decoding.Failure(code, message));
  }
}
