package org.corpusstats.publish;

/** An engine with the tables of a snapshot as views. */
@FunctionalInterface
public interface SqlEngine {
  Answer answer(String query);
}
