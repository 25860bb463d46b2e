package org.corpusstats.clean.copies;

/** Spreads the bits of a number over all 64, one to one: murmur3's finaliser, Stafford's mix 13. */
final class Mix64 {
  private Mix64() {}

  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
