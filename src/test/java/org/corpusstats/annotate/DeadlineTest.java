package org.corpusstats.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DeadlineTest {
  @Test
  void beforeTheTimeIsOverNothingHappens() {
    Deadline deadline = Deadline.after(100);
    assertThatCode(deadline::check).doesNotThrowAnyException();
    assertThat(deadline.isOver()).isFalse();
    assertThat(deadline.nanosLeft()).isPositive();
  }

  @Test
  void whenTheTimeIsOverACheckThrows() {
    Deadline deadline = Deadline.after(0);
    assertThat(deadline.isOver()).isTrue();
    assertThatThrownBy(deadline::check)
        .isInstanceOf(DeadlineExceeded.class)
        .hasMessage("not annotated within 0 seconds");
  }

  @Test
  void aCancelledDeadlineIsOverAtOnce() {
    Deadline deadline = Deadline.after(100);
    deadline.cancel();
    assertThat(deadline.isOver()).isTrue();
    assertThatThrownBy(deadline::check).isInstanceOf(DeadlineExceeded.class);
  }
}
