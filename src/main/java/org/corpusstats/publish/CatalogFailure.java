package org.corpusstats.publish;

/** A snapshot is published, but the tables in a catalog are not all of it. */
public final class CatalogFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CatalogFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
