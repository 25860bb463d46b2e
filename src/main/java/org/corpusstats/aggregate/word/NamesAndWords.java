package org.corpusstats.aggregate.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.corpusstats.table.row.AnnotatedSentence.Token;
import org.corpusstats.table.row.NamingDocument;
import org.corpusstats.table.row.NamingDocument.Naming;
import org.corpusstats.table.row.NamingDocument.OwnWord;
import org.corpusstats.table.row.NamingDocument.TermPlaces;
import org.corpusstats.table.row.TemplateSpan;
import org.corpusstats.table.row.Term;
import org.jspecify.annotations.Nullable;

/**
 * A document's words and the names in it, before it is known which stand beside which.
 *
 * @param charBegins first code point of each sentence in the text
 * @param mentions in any order
 */
record NamesAndWords(
    String docId,
    List<List<Token>> sentences,
    List<Integer> charBegins,
    List<TemplateSpan> template,
    List<Name> mentions) {

  /** A mention of an entity. */
  record Name(String entityId, int sentenceIndex, int charBegin, int charEnd) {}

  /** Sentences without prose are left out, and so are mentions in them. */
  NamingDocument places() {
    SortedMap<Term, SortedMap<Integer, Integer>> words = new TreeMap<>();
    Map<Integer, Numbered> prose = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      List<ProseTokens.Placed> tokens =
          ProseTokens.of(sentences.get(i), charBegins.get(i), template);
      if (!tokens.isEmpty()) {
        int number = prose.size();
        prose.put(i, new Numbered(number, tokens));
        tokens.forEach(token -> add(words, token.term(), number));
      }
    }
    return new NamingDocument(docId, prose.size(), termPlaces(words), names(prose, words));
  }

  private record Numbered(int number, List<ProseTokens.Placed> tokens) {}

  private static void add(
      SortedMap<Term, SortedMap<Integer, Integer>> words, @Nullable Term term, int sentence) {
    if (term != null && term.pos().isContent()) {
      words.computeIfAbsent(term, word -> new TreeMap<>()).merge(sentence, 1, Integer::sum);
    }
  }

  private static List<TermPlaces> termPlaces(SortedMap<Term, SortedMap<Integer, Integer>> words) {
    return words.entrySet().stream()
        .map(
            word ->
                new TermPlaces(
                    word.getKey(),
                    List.copyOf(word.getValue().keySet()),
                    List.copyOf(word.getValue().values())))
        .toList();
  }

  private List<Naming> names(
      Map<Integer, Numbered> prose, SortedMap<Term, SortedMap<Integer, Integer>> words) {
    Map<Term, Integer> numbers = new HashMap<>();
    words.keySet().forEach(term -> numbers.put(term, numbers.size()));
    SortedMap<String, SortedMap<Integer, List<Name>>> byEntity = new TreeMap<>();
    for (Name mention : mentions) {
      if (prose.containsKey(mention.sentenceIndex())) {
        byEntity
            .computeIfAbsent(mention.entityId(), entity -> new TreeMap<>())
            .computeIfAbsent(mention.sentenceIndex(), sentence -> new ArrayList<>())
            .add(mention);
      }
    }
    return byEntity.entrySet().stream()
        .map(entity -> naming(entity.getKey(), entity.getValue(), prose, numbers))
        .toList();
  }

  private static Naming naming(
      String entity,
      SortedMap<Integer, List<Name>> mentions,
      Map<Integer, Numbered> prose,
      Map<Term, Integer> numbers) {
    List<Integer> naming = new ArrayList<>();
    List<OwnWord> ownWords = new ArrayList<>();
    long tokens = 0;
    long ownTokens = 0;
    for (Map.Entry<Integer, List<Name>> inSentence : mentions.entrySet()) {
      Numbered sentence = Objects.requireNonNull(prose.get(inSentence.getKey()));
      SortedMap<Integer, Integer> own = new TreeMap<>();
      for (ProseTokens.Placed token : sentence.tokens()) {
        tokens++;
        if (inSentence.getValue().stream().anyMatch(mention -> overlap(mention, token))) {
          ownTokens++;
          Term term = token.term();
          if (term != null && term.pos().isContent()) {
            own.merge(Objects.requireNonNull(numbers.get(term)), 1, Integer::sum);
          }
        }
      }
      naming.add(sentence.number());
      own.forEach((word, count) -> ownWords.add(new OwnWord(word, sentence.number(), count)));
    }
    return new Naming(entity, naming, tokens - ownTokens, ownTokens, ownWords);
  }

  private static boolean overlap(Name mention, ProseTokens.Placed token) {
    return mention.charBegin() < token.end() && token.begin() < mention.charEnd();
  }
}
