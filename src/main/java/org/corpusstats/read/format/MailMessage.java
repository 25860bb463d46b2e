package org.corpusstats.read.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
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
 * One message of electronic mail (RFC 5322, MIME): its plain text, or else its text as a page;
 * attachments are left alone. Pure and thread safe.
 */
final class MailMessage {
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
      Optional<Entity> text = part(message, "text/plain");
      Optional<Entity> page = text.isPresent() ? Optional.empty() : part(message, "text/html");
      if (text.isEmpty() && page.isEmpty()) {
        return failed(number, RejectionCode.NO_TEXT, "a message without a text");
      }
      byte[] content = content(text.or(() -> page).orElseThrow());
      String charset = charset(text.or(() -> page).orElseThrow());
      Decoding decoding =
          text.isPresent()
              ? TextDecoder.decode(content, charset)
              : HtmlPage.record(number, content, charset, Map.of(), null).content();
      return new InputRecord(number, fields(message), decoding);
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

  /** The first part of a type that is the message itself and not attached. */
  private static Optional<Entity> part(Entity entity, String type) {
    Body body = entity.getBody();
    if (body instanceof Multipart parts) {
      return parts.getBodyParts().stream().flatMap(p -> part(p, type).stream()).findFirst();
    }
    boolean isAttached = "attachment".equalsIgnoreCase(entity.getDispositionType());
    boolean isOfType = type.equals(entity.getMimeType().toLowerCase(Locale.ROOT));
    return isOfType && !isAttached && body instanceof SingleBody && !isBlank(entity)
        ? Optional.of(entity)
        : Optional.empty();
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
