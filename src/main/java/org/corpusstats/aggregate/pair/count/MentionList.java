package org.corpusstats.aggregate.pair.count;

import java.util.Arrays;
import org.corpusstats.table.row.UnitScope;

/**
 * The mentions of one document as arrays of primitives, reused from document to document, and their
 * compact form in bytes. Not thread safe.
 */
public final class MentionList {
  /** Stands for the tone of a mention that was not scored. */
  static final long NO_TONE = Long.MIN_VALUE;

  /** Bits of an entity's scopes where they and its number are one number, the lowest. */
  static final int SCOPE_BITS = UnitScope.ALL.length;

  int size;
  int[] entity = new int[32];

  /** The scopes in which the entity is frequent enough to be counted, as {@link UnitScope#bit}s. */
  int[] scopes = new int[32];

  int[] sentence = new int[32];
  int[] paragraph = new int[32];
  int[] begin = new int[32];
  int[] end = new int[32];
  long[] tone = new long[32];

  public void clear() {
    size = 0;
  }

  void add(
      int entity,
      int scopes,
      int sentence,
      int paragraph,
      int begin,
      int end,
      long toneMillionths) {
    if (size == this.entity.length) {
      grow();
    }
    this.entity[size] = entity;
    this.scopes[size] = scopes;
    this.sentence[size] = sentence;
    this.paragraph[size] = paragraph;
    this.begin[size] = begin;
    this.end[size] = end;
    this.tone[size] = toneMillionths;
    size++;
  }

  /** The number of the entity in the number that holds its scopes too. */
  static int entity(long entityAndScopes) {
    return (int) (entityAndScopes >>> SCOPE_BITS);
  }

  static int scopes(long entityAndScopes) {
    return (int) entityAndScopes & ((1 << SCOPE_BITS) - 1);
  }

  /** The unit of a scope, within the document, that holds a mention. */
  int unit(int mention, UnitScope scope) {
    return switch (scope) {
      case SENTENCE -> sentence[mention];
      case PARAGRAPH -> paragraph[mention];
      case DOCUMENT -> 0;
    };
  }

  private void grow() {
    int length = 2 * size;
    entity = Arrays.copyOf(entity, length);
    scopes = Arrays.copyOf(scopes, length);
    sentence = Arrays.copyOf(sentence, length);
    paragraph = Arrays.copyOf(paragraph, length);
    begin = Arrays.copyOf(begin, length);
    end = Arrays.copyOf(end, length);
    tone = Arrays.copyOf(tone, length);
  }

  /** Appends all mentions to the bytes. */
  void writeTo(ByteBlock bytes) {
    int lastSentence = 0;
    int lastParagraph = 0;
    int lastBegin = 0;
    for (int i = 0; i < size; i++) {
      bytes.putUnsigned((long) entity[i] << SCOPE_BITS | scopes[i]);
      bytes.putSigned(sentence[i] - lastSentence);
      bytes.putSigned(paragraph[i] - lastParagraph);
      bytes.putSigned(begin[i] - lastBegin);
      bytes.putSigned(end[i] - begin[i]);
      bytes.putBoolean(tone[i] != NO_TONE);
      if (tone[i] != NO_TONE) {
        bytes.putSigned(tone[i]);
      }
      lastSentence = sentence[i];
      lastParagraph = paragraph[i];
      lastBegin = begin[i];
    }
  }

  /** Adds the mentions that {@link #writeTo} wrote, up to the end of the bytes. */
  public void readFrom(ByteBlock bytes) {
    int lastSentence = 0;
    int lastParagraph = 0;
    int lastBegin = 0;
    while (bytes.hasMore()) {
      long entityAndScopes = bytes.getUnsigned();
      lastSentence += (int) bytes.getSigned();
      lastParagraph += (int) bytes.getSigned();
      lastBegin += (int) bytes.getSigned();
      int length = (int) bytes.getSigned();
      long tone = bytes.getBoolean() ? bytes.getSigned() : NO_TONE;
      add(
          entity(entityAndScopes),
          scopes(entityAndScopes),
          lastSentence,
          lastParagraph,
          lastBegin,
          lastBegin + length,
          tone);
    }
  }
}
