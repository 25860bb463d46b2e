package org.corpusstats.aggregate;

import java.util.TreeSet;

/**
 * Lets a few of many threads go on at a time, the one of lowest rank first. A thread that waits for
 * another gives its turn back meanwhile. Safe for use by any number of threads.
 */
final class Turns {
  private final TreeSet<Integer> waiting = new TreeSet<>();
  private int free;

  Turns(int atOnce) {
    free = atOnce;
  }

  /**
   * Waits for a turn.
   *
   * @param rank of the thread; no other has it
   */
  synchronized void take(int rank) throws InterruptedException {
    waiting.add(rank);
    try {
      while (free == 0 || waiting.first() != rank) {
        wait();
      }
      free--;
    } finally {
      waiting.remove(rank);
      notifyAll();
    }
  }

  synchronized void giveBack() {
    free++;
    notifyAll();
  }

  /** How many threads wait. */
  synchronized int waiting() {
    return waiting.size();
  }
}
