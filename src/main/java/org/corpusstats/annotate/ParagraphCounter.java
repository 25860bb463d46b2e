package org.corpusstats.annotate;

/**
 * Tells the paragraph of rising offsets in a text whose paragraphs are separated by {@code "\n\n"}.
 * Used by one thread.
 */
public final class ParagraphCounter {
  private final String text;
  private int paragraph;
  private int nextBreak;

  public ParagraphCounter(String text) {
    this.text = text;
    this.nextBreak = text.indexOf("\n\n");
  }

  /**
   * @param utf16Offset not below that of the call before
   */
  public int at(int utf16Offset) {
    while (nextBreak >= 0 && utf16Offset > nextBreak) {
      paragraph++;
      nextBreak = text.indexOf("\n\n", nextBreak + 2);
    }
    return paragraph;
  }
}
