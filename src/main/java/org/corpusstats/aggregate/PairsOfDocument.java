package org.corpusstats.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corpusstats.aggregate.DocumentMentions.MentionPlace;
import org.corpusstats.aggregate.DocumentMentions.SentenceLength;
import org.corpusstats.aggregate.DocumentPair.EvidencePlace;

/**
 * The pairs of one document, in every scope. Pure.
 *
 * <p>An entity counts once per unit, and two entities count together in a unit where some mention
 * of one and some mention of the other do not overlap. Pairs come one first entity at a time, so
 * that memory grows with the number of entities and not with its square.
 */
final class PairsOfDocument {
  private final DocumentMentions document;
  private final int mostEvidence;
  private final Map<Integer, Integer> tokenCounts;

  PairsOfDocument(DocumentMentions document, int mostEvidence) {
    this.document = document;
    this.mostEvidence = mostEvidence;
    this.tokenCounts =
        document.sentences().stream()
            .collect(Collectors.toMap(SentenceLength::sentenceIndex, SentenceLength::tokenCount));
  }

  Stream<DocumentPair> stream() {
    return Arrays.stream(UnitScope.values()).flatMap(this::pairs);
  }

  private Stream<DocumentPair> pairs(UnitScope scope) {
    SortedMap<Integer, NavigableMap<String, List<MentionPlace>>> units = new TreeMap<>();
    SortedSet<String> entities = new TreeSet<>();
    for (MentionPlace mention : document.mentions()) {
      entities.add(mention.entityId());
      units
          .computeIfAbsent(scope.unitOf(mention), unit -> new TreeMap<>())
          .computeIfAbsent(mention.entityId(), entity -> new ArrayList<>())
          .add(mention);
    }
    return entities.stream()
        .flatMap(
            entity -> {
              SortedMap<String, Tally> partners = new TreeMap<>();
              units.values().forEach(mentions -> count(entity, mentions, partners));
              return partners.entrySet().stream()
                  .map(partner -> partner.getValue().pair(scope, entity, partner.getKey()));
            });
  }

  /** Counts one unit for the pairs of an entity with those whose ids come after its own. */
  private void count(
      String entity,
      NavigableMap<String, List<MentionPlace>> mentions,
      Map<String, Tally> partners) {
    List<MentionPlace> own = mentions.get(entity);
    if (own != null) {
      mentions
          .tailMap(entity, false)
          .forEach(
              (partner, theirs) ->
                  partners.computeIfAbsent(partner, id -> new Tally()).addUnit(own, theirs));
    }
  }

  /** In millionths, over the mentions that were scored; empty where none was. */
  private static OptionalDouble meanTone(List<MentionPlace> mentions) {
    return mentions.stream()
        .map(MentionPlace::toneMillionths)
        .filter(Objects::nonNull)
        .mapToLong(tone -> tone)
        .average();
  }

  /** Counts one pair over the units of the document. */
  private final class Tally {
    private long units;
    private long overlappingUnits;
    private long scoredUnits;
    private long toneMillionths;
    private final List<EvidencePlace> evidence = new ArrayList<>();

    void addUnit(List<MentionPlace> own, List<MentionPlace> theirs) {
      boolean apart = false;
      for (MentionPlace one : own) {
        for (MentionPlace other : theirs) {
          if (!one.overlaps(other)) {
            apart = true;
            offer(place(one, other));
          }
        }
      }
      if (!apart) {
        overlappingUnits++;
        return;
      }
      units++;
      OptionalDouble ownTone = meanTone(own);
      OptionalDouble theirTone = meanTone(theirs);
      if (ownTone.isPresent() && theirTone.isPresent()) {
        scoredUnits++;
        toneMillionths += Math.round((ownTone.getAsDouble() + theirTone.getAsDouble()) / 2);
      }
    }

    /** Keeps the best places, each once. */
    private void offer(EvidencePlace place) {
      if (mostEvidence == 0) {
        return;
      }
      int at = Collections.binarySearch(evidence, place, BEST_FIRST);
      if (at < 0 && -at - 1 < mostEvidence) {
        evidence.add(-at - 1, place);
        if (evidence.size() > mostEvidence) {
          evidence.remove(mostEvidence);
        }
      }
    }

    DocumentPair pair(UnitScope scope, String entity, String partner) {
      return new DocumentPair(
          scope.columnValue(),
          entity,
          partner,
          document.docId(),
          document.source(),
          units,
          overlappingUnits,
          scoredUnits,
          toneMillionths,
          List.copyOf(evidence));
    }
  }

  private EvidencePlace place(MentionPlace one, MentionPlace other) {
    int first = Math.min(one.sentenceIndex(), other.sentenceIndex());
    int second = Math.max(one.sentenceIndex(), other.sentenceIndex());
    int tokens = tokens(first) + (second == first ? 0 : tokens(second));
    return new EvidencePlace(second - first, tokens, first, second);
  }

  private int tokens(int sentenceIndex) {
    Integer tokens = tokenCounts.get(sentenceIndex);
    if (tokens == null) {
      throw new IllegalStateException(
          "mention in sentence " + sentenceIndex + " of " + document.docId() + ", which has none");
    }
    return tokens;
  }

  /** Close mentions in short sentences say most for the reader's time. */
  private static final Comparator<EvidencePlace> BEST_FIRST =
      Comparator.comparingInt(EvidencePlace::sentenceDistance)
          .thenComparingInt(EvidencePlace::tokenCount)
          .thenComparingInt(EvidencePlace::firstSentence)
          .thenComparingInt(EvidencePlace::secondSentence);
}
