package org.corpusstats.annotate.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import org.corpusstats.annotate.AnnotatorFactory;
import org.corpusstats.annotate.CoreNlpConfig;
import org.corpusstats.core.Versions;
import org.junit.jupiter.api.Test;

class CoreNlpAnnotatorFactoryTest {
  private static final CoreNlpConfig DEFAULTS = new CoreNlpConfig(true, 1000, 200, 500);

  @Test
  void theIdentityNamesEveryModelWithItsHash() {
    SortedMap<String, String> identity = new CoreNlpAnnotatorFactory(DEFAULTS).identity();
    assertThat(identity)
        .containsEntry("annotator", "Stanford CoreNLP " + Versions.OF_THIS_BUILD.coreNlp())
        .containsEntry("max_sentence_tokens", "1000")
        .containsEntry("property parse.buildgraphs", "false")
        .containsKey("model edu/stanford/nlp/models/srparser/englishSR.ser.gz");
    assertThat(identity.entrySet())
        .filteredOn(entry -> entry.getKey().startsWith("model "))
        .hasSize(8)
        .allMatch(entry -> entry.getValue().matches("[0-9a-f]{64}"));
  }

  @Test
  void withoutFineGrainedNamesTheGazetteersAreNoPart() {
    CoreNlpConfig coarse = new CoreNlpConfig(false, 1000, 200, 500);
    assertThat(CoreNlpProperties.models(coarse)).hasSize(6).noneMatch(m -> m.contains("regexner"));
    assertThat(CoreNlpProperties.all(coarse)).containsEntry("ner.applyFineGrained", "false");
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

  @Test
  void equalSettingsShareOneAnnotator() {
    CoreNlpConfig equal = new CoreNlpConfig(true, 1000, 200, 500);
    assertThat(new CoreNlpAnnotatorFactory(equal).annotator())
        .isSameAs(new CoreNlpAnnotatorFactory(DEFAULTS).annotator());
  }
}
