package org.corpusstats.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.corpusstats.read.bytes.Decoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which field of a record is what. */
class FieldMappingTest {
  @Test
  void theFirstFieldThatIsNotBlankCounts() throws JsonProcessingException {
    InputRecord record =
        record("", "{'text': '', 'body': 'Rain.', 'title': ' ', 'headline': 'Weather'}");
    assertThat(text(record)).isEqualTo("Rain.");
    assertThat(record.fields()).isEqualTo(Map.of("title", "Weather"));
    assertThat(text(record("", "{'text': null, 'body': ['Rain.']}"))).isEqualTo("Rain.");
    assertThat(text(record("", "{'text': 3, 'content': [], 'body': 'Rain.'}"))).isEqualTo("Rain.");
    assertThat(text(record("", "{'text': ' ', 'body': ''}"))).startsWith("EMPTY");
  }

  @Test
  void aTextMayBeAListOfAnything() throws JsonProcessingException {
    assertThat(text(record("", "{'body': ['a', {'text': 'b'}, 2024, null, ['c', ''], true]}")))
        .isEqualTo("a\n\nb\n\n2024\n\nc\n\ntrue");
    assertThat(
            text(
                record(
                    "",
                    "{'body': [{'type': 'p', 'content': 'One.'}, {'type': 'image', 'src': 'x'},"
                        + " {'type': 'list', 'content': [{'text': 'Two.'}, 'Three.']}]}")))
        .isEqualTo("One.\n\nTwo.\n\nThree.");
    assertThat(text(record("", "{'body': [{'type': 'image'}]}")))
        .isEqualTo("NO_TEXT field body is a list of objects without a text");
  }

  /** Four times the work for each list within a list would never end. */
  @Test
  @Timeout(20)
  void listsMayStandInListsAsDeepAsJsonMay() throws JsonProcessingException {
    int depth = 200;
    assertThat(text(record("", "{'text': [".repeat(depth) + "'Rain.'" + "]}".repeat(depth))))
        .isEqualTo("Rain.");
    assertThat(text(record("", "{'text': [".repeat(depth) + "' '" + "]}".repeat(depth))))
        .startsWith("NO_TEXT");
  }

  @Test
  void aFieldThatIsNotWhatItIsCalledIsMetadataOfAnotherName() throws JsonProcessingException {
    String settings =
        "read.fields { title = [headline], id = [guid], published = [when], source = [paper] }";
    assertThat(
            record(
                    settings,
                    "{'text': 'Rain.', 'title': 'Mr', 'id': '7', 'source': 'web', 'published':"
                        + " 'yes', 'paper': 'The Post', 'when': '2025-03-09', 'year': 1987}")
                .fields())
        .isEqualTo(
            Map.of(
                "source",
                "The Post",
                "published",
                "2025-03-09",
                "record.title",
                "Mr",
                "record.id",
                "7",
                "record.source",
                "web",
                "record.published",
                "yes",
                "record.year",
                "1987"));
  }

  @Test
  void ofFieldsThatAreWrittenAlikeTheOneOfTheVeryNameCounts() throws JsonProcessingException {
    assertThat(record("", "{'text': 'Rain.', 'Source': 'AFP', 'source': 'Reuters'}").fields())
        .isEqualTo(Map.of("source", "Reuters", "Source", "AFP"));
  }

  @Test
  void theYearIsTheDateWhereARecordHasNoOther() throws JsonProcessingException {
    assertThat(record("", "{'text': 'Rain.', 'year': '1987', 'month': 7}").fields())
        .isEqualTo(Map.of("year", "1987", "month", "7"));
  }

  @ParameterizedTest
  @CsvSource({
    "1741478400, 2025-03-09",
    "1741478400.123, 2025-03-09",
    "'\"1741478400.123\"', 2025-03-09",
    "1741478400123, 2025-03-09",
    "1741478400000000, 2025-03-09",
    "1741478400000000000, 2025-03-09",
    "'\"1741478400000\"', 2025-03-09",
    "20250309, 20250309",
    "202503091200, 202503091200",
    "20250309120000, 20250309120000",
    "1e30, 1.0E30",
    "1e999, Infinity",
    "9999999999, 9999999999",
    "2025, 2025"
  })
  void numbersOfSecondsAreDates(String number, String published) throws JsonProcessingException {
    assertThat(record("", "{'text': 'Rain.', 'published': " + number + "}").fields())
        .isEqualTo(Map.of("published", published));
  }

  private static String text(InputRecord record) {
    if (record.content() instanceof Decoding.Failure failure) {
      return failure.code() + " " + failure.message();
    }
    return ((Decoding.Text) record.content()).text();
  }

  private static InputRecord record(String settings, String json) throws JsonProcessingException {
    return ReadConfigs.with(settings)
        .fields()
        .record(null, new ObjectMapper().readTree(json.replace('\'', '"')));
  }
}
