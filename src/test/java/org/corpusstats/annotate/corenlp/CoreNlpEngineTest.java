package org.corpusstats.annotate.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.corpusstats.core.Versions;
import org.junit.jupiter.api.Test;

class CoreNlpEngineTest {
  @Test
  void theIdentityNamesEveryModelWithItsLengthAndChecksum() {
    SortedMap<String, String> identity = new CoreNlpEngine(true).identity();
    assertThat(identity)
        .containsEntry("annotator", "Stanford CoreNLP " + Versions.OF_THIS_BUILD.coreNlp())
        .containsEntry("property parse.buildgraphs", "false")
        .containsKey("model edu/stanford/nlp/models/srparser/englishSR.ser.gz");
    assertThat(identity.entrySet())
        .filteredOn(entry -> entry.getKey().startsWith("model "))
        .hasSize(8)
        .allMatch(entry -> entry.getValue().matches("[0-9]{4,} bytes, CRC-32 [0-9a-f]{8}"));
  }

  @Test
  void withoutFineGrainedNamesTheGazetteersAreNoPart() {
    assertThat(CoreNlpProperties.models(false)).hasSize(6).noneMatch(m -> m.contains("regexner"));
    assertThat(CoreNlpProperties.all(false)).containsEntry("ner.applyFineGrained", "false");
  }

  @Test
  void theModelsAreLoadedOnce() {
    assertThat(new CoreNlpEngine(true).load()).isSameAs(new CoreNlpEngine(true).load());
  }
}
