package org.corpusstats.aggregate.pair.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corpusstats.table.row.UnitScope;

/**
 * Finds the best places to read about the pairs of one document after the other. Pure; one first
 * entity at a time, so that memory grows with the number of entities and not with its square. Not
 * thread safe.
 */
public final class EvidenceOfDocument {
  /** Says which pairs are wanted. */
  @FunctionalInterface
  public interface Wanted {
    boolean isWanted(UnitScope scope, int a, int b);
  }

  /** Takes the places of a pair, the best first. */
  @FunctionalInterface
  public interface Sink {
    void add(UnitScope scope, int a, int b, List<EvidencePlace> places);
  }

  private final Set<UnitScope> scopes;
  private final UnitScope widest;
  private final int most;
  private final Wanted wanted;
  private final Sink sink;
  private final EntityOrder entities = new EntityOrder();
  private final UnitCells units = new UnitCells();
  private final UnitCells sentences = new UnitCells();
  private MentionList mentions = new MentionList();
  private Map<Integer, Integer> tokenCounts = Map.of();
  private int own;
  private boolean[] isMet = new boolean[0];

  /**
   * @param most places kept for a pair and scope
   */
  public EvidenceOfDocument(Set<UnitScope> scopes, int most, Wanted wanted, Sink sink) {
    this.scopes = scopes;
    this.widest = Collections.max(scopes);
    this.most = most;
    this.wanted = wanted;
    this.sink = sink;
  }

  /**
   * Begins a document.
   *
   * @param tokenCounts number of tokens of each of its sentences that has a mention
   */
  public void begin(MentionList mentions, Map<Integer, Integer> tokenCounts) {
    this.mentions = mentions;
    this.tokenCounts = tokenCounts;
    entities.gather(mentions);
    // Whoever is in so many units of a wider scope is in as many sentences.
    units.gather(mentions, widest, UnitScope.SENTENCE.bit(), entities);
    sentences.gather(mentions, UnitScope.SENTENCE, UnitScope.SENTENCE.bit(), entities);
    own = 0;
    if (isMet.length < entities.size) {
      isMet = new boolean[2 * entities.size];
    }
  }

  public boolean hasMore() {
    return own + 1 < entities.size;
  }

  /** Hands over the pairs of the next entity with those after it. */
  public void next() {
    for (int i = units.firstOfEntity[own]; i < units.firstOfEntity[own + 1]; i++) {
      int cell = units.cellsByEntity[i];
      for (int other = cell + 1; other < units.firstCell[units.unit[cell] + 1]; other++) {
        isMet[units.entity[other]] = true;
      }
    }
    for (int partner = own + 1; partner < entities.size; partner++) {
      if (isMet[partner]) {
        isMet[partner] = false;
        find(partner);
      }
    }
    own++;
  }

  private void find(int partner) {
    int a = entities.number[own];
    int b = entities.number[partner];
    Map<UnitScope, List<EvidencePlace>> places = new EnumMap<>(UnitScope.class);
    for (UnitScope scope : scopes) {
      if (wanted.isWanted(scope, a, b)) {
        places.put(scope, new ArrayList<>());
      }
    }
    if (places.isEmpty()) {
      return;
    }
    for (int i = sentences.firstOfEntity[own]; i < sentences.firstOfEntity[own + 1]; i++) {
      int one = sentences.cellsByEntity[i];
      for (int j = sentences.firstOfEntity[partner];
          j < sentences.firstOfEntity[partner + 1];
          j++) {
        int other = sentences.cellsByEntity[j];
        if (sentences.areApart(one, other)) {
          EvidencePlace place = place(one, other);
          places.forEach(
              (scope, best) -> {
                if (shareUnit(scope, one, other)) {
                  keep(best, place);
                }
              });
        }
      }
    }
    places.forEach((scope, best) -> sink.add(scope, a, b, best));
  }

  /** A sentence lies in one paragraph. */
  private boolean shareUnit(UnitScope scope, int one, int other) {
    return mentions.unit(sentences.mention[sentences.first[one]], scope)
        == mentions.unit(sentences.mention[sentences.first[other]], scope);
  }

  private void keep(List<EvidencePlace> best, EvidencePlace place) {
    int at = Collections.binarySearch(best, place);
    if (at < 0 && -at - 1 < most) {
      best.add(-at - 1, place);
      if (best.size() > most) {
        best.remove(most);
      }
    }
  }

  private EvidencePlace place(int one, int other) {
    int oneSentence = sentences.number[sentences.unit[one]];
    int otherSentence = sentences.number[sentences.unit[other]];
    int first = Math.min(oneSentence, otherSentence);
    int second = Math.max(oneSentence, otherSentence);
    int tokens = tokens(first) + (second == first ? 0 : tokens(second));
    return new EvidencePlace(second - first, tokens, first, second);
  }

  private int tokens(int sentence) {
    Integer tokens = tokenCounts.get(sentence);
    if (tokens == null) {
      throw new IllegalStateException("mention in sentence " + sentence + ", which is missing");
    }
    return tokens;
  }
}
