package org.corpusstats.read.html;

import org.jsoup.nodes.Element;

/**
 * A block element as a range of the page's blocks.
 *
 * @param element the element
 * @param from the index of its first block
 * @param to the index after its last block
 */
record Region(Element element, int from, int to) {
  boolean contains(Region other) {
    return from <= other.from && other.to <= to;
  }

  int size() {
    return to - from;
  }
}
