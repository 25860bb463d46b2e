package org.corpusstats.app.failure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.corpusstats.core.UserError;
import org.junit.jupiter.api.Test;

class StandaloneMasterTest {
  @Test
  void oneOfThoseNamedHasToAnswer() throws IOException {
    int dead;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      dead = gone.getLocalPort();
    }
    try (ServerSocket alive = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String both = "spark://127.0.0.1:" + dead + ",127.0.0.1:" + alive.getLocalPort();
      assertThatCode(() -> StandaloneMaster.refuseUnreachable(both)).doesNotThrowAnyException();
    }
    String url = "spark://127.0.0.1:" + dead;
    assertThatThrownBy(() -> StandaloneMaster.refuseUnreachable(url))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("no Spark master answers at " + url + ": ");
  }

  @Test
  void anAddressThatIsNoneIsSaid() {
    assertThatThrownBy(() -> StandaloneMaster.refuseUnreachable("spark://head"))
        .isInstanceOf(UserError.class)
        .hasMessage("no Spark master answers at spark://head: head is not HOST:PORT");
    assertThatThrownBy(() -> StandaloneMaster.refuseUnreachable("spark://a b:1"))
        .hasMessageContaining("a b:1 is not HOST:PORT");
  }

  @Test
  void otherMastersAreSparksToAsk() {
    assertThatCode(
            () -> {
              StandaloneMaster.refuseUnreachable("local[2]");
              StandaloneMaster.refuseUnreachable("yarn");
              StandaloneMaster.refuseUnreachable("k8s://https://nowhere.invalid");
            })
        .doesNotThrowAnyException();
  }
}
