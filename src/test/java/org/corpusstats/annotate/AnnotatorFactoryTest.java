package org.corpusstats.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.corpusstats.pipeline.DictionaryEngine;
import org.junit.jupiter.api.Test;

class AnnotatorFactoryTest {
  @Test
  void theIdentityIsTheEnginesWithCapsVersionOfTheCodeAndLocale() {
    AnnotatorFactory annotators =
        new AnnotatorFactory(
            new DictionaryEngine(Map.of("Ann", "PERSON")), new AnnotationCaps(3, 2, 1));
    assertThat(annotators.identity())
        .isEqualTo(
            Map.of(
                "Ann", "PERSON",
                "max_sentence_tokens", "3",
                "max_parsed_sentence_tokens", "2",
                "max_token_characters", "1",
                "code_version", "3",
                "locale", "en-US"));
  }

  @Test
  void equalIdentitiesHaveEqualFingerprintsAndOthersOthers() {
    SortedMap<String, String> identity = new TreeMap<>();
    identity.put("model", "a");
    identity.put("cap", "7");
    String fingerprint = AnnotatorFactory.fingerprint(identity);
    assertThat(fingerprint).matches("[0-9a-f]{16}");
    assertThat(AnnotatorFactory.fingerprint(new TreeMap<>(identity))).isEqualTo(fingerprint);
    identity.put("cap", "8");
    assertThat(AnnotatorFactory.fingerprint(identity)).isNotEqualTo(fingerprint);
  }
}
