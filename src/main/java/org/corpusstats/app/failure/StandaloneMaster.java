package org.corpusstats.app.failure;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.corpusstats.core.UserError;

/**
 * Asks whether a standalone master is there before Spark does, which tries for a minute and then
 * fails without naming it.
 */
public final class StandaloneMaster {
  private static final String SCHEME = "spark://";
  private static final int PATIENCE_MILLIS = 5_000;

  private StandaloneMaster() {}

  /**
   * Returns where one answers, and for every other kind of master.
   *
   * @param url as {@code spark://host:port} or {@code spark://host1:port1,host2:port2}
   * @throws UserError where none of those that the URL names answers
   */
  public static void refuseUnreachable(String url) {
    if (!url.startsWith(SCHEME)) {
      return;
    }
    List<String> refusals = new ArrayList<>();
    for (String address : url.substring(SCHEME.length()).split(",", -1)) {
      String refusal = refusal(address);
      if (refusal.isEmpty()) {
        return;
      }
      refusals.add(refusal);
    }
    throw new UserError("no Spark master answers at " + url + ": " + String.join("; ", refusals));
  }

  /** Why nobody answers there; empty where somebody does. */
  private static String refusal(String address) {
    URI uri;
    try {
      uri = URI.create(SCHEME + address);
    } catch (IllegalArgumentException e) {
      return address + " is not HOST:PORT";
    }
    if (uri.getHost() == null || uri.getPort() < 0) {
      return address + " is not HOST:PORT";
    }
    InetSocketAddress socketAddress = new InetSocketAddress(uri.getHost(), uri.getPort());
    if (socketAddress.isUnresolved()) {
      return "unknown host " + uri.getHost();
    }
    try (Socket socket = new Socket()) {
      socket.connect(socketAddress, PATIENCE_MILLIS);
      return "";
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
