package org.corpusstats.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnnotateDocumentsTest {
  @Test
  void tasksAreWholeRoundsOfAllCores() {
    assertThat(AnnotateDocuments.tasks(new Pending(1_000, 780_000), 200_000, 2)).isEqualTo(4);
    assertThat(AnnotateDocuments.tasks(new Pending(1_000, 810_000), 200_000, 2)).isEqualTo(6);
    assertThat(AnnotateDocuments.tasks(new Pending(1_000, 5_000), 200_000, 2)).isEqualTo(2);
  }

  @Test
  void noTaskIsWithoutAText() {
    assertThat(AnnotateDocuments.tasks(new Pending(1, 5_000), 200_000, 8)).isEqualTo(1);
    assertThat(AnnotateDocuments.tasks(new Pending(3, 9_000_000), 200_000, 2)).isEqualTo(3);
  }

  @Test
  void tenMillionStoriesFitInTasks() {
    Pending stories = new Pending(10_000_000L, 25_000_000_000L);
    assertThat(AnnotateDocuments.tasks(stories, 200_000, 100)).isEqualTo(125_100);
  }
}
