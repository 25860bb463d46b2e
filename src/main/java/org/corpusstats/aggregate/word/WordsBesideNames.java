package org.corpusstats.aggregate.word;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.corpusstats.measure.MeetingDocuments;
import org.corpusstats.table.Flat;
import org.corpusstats.table.row.NamingDocument;
import org.corpusstats.table.row.NamingDocument.Naming;
import org.corpusstats.table.row.NamingDocument.OwnWord;
import org.corpusstats.table.row.NamingDocument.TermPlaces;
import org.corpusstats.table.row.Term;

/** What one document says of the words beside its names. All numbers add up over documents. */
final class WordsBesideNames {
  /**
   * A word of the sentences that name an entity.
   *
   * @param occurrences in these sentences, those in the entity's own name left out
   * @param ownOccurrences in its name
   * @param documents 1 where there are occurrences, else 0
   */
  record Beside(
      String entityId, @Flat Term term, long occurrences, long ownOccurrences, long documents) {}

  /**
   * A word of a document that names an entity.
   *
   * @param documents 1 where it stands outside of the entity's name, else 0
   * @param ownDocuments 1 where it stands in the name only, else 0
   * @param trials 1 where it stands outside and need not stand in a sentence that names the entity
   * @param expectedBillionths the chance that it does, where it need not
   */
  record InDocument(
      String entityId,
      @Flat Term term,
      long documents,
      long ownDocuments,
      long trials,
      long expectedBillionths) {}

  private final NamingDocument document;

  WordsBesideNames(NamingDocument document) {
    this.document = document;
  }

  /** Of each entity, the words of its sentences. */
  Stream<Beside> beside() {
    return document.names().stream().flatMap(this::beside);
  }

  private Stream<Beside> beside(Naming name) {
    BitSet naming = bits(name.sentences());
    int[] own = new int[document.terms().size()];
    name.ownWords().forEach(word -> own[word.term()] += word.occurrences());
    return IntStream.range(0, own.length)
        .mapToObj(
            i -> {
              TermPlaces term = document.terms().get(i);
              long beside = occurrences(term, naming) - own[i];
              return new Beside(name.entityId(), term.term(), beside, own[i], beside > 0 ? 1 : 0);
            })
        .filter(word -> word.occurrences() > 0 || word.ownOccurrences() > 0);
  }

  private static long occurrences(TermPlaces term, BitSet naming) {
    long occurrences = 0;
    for (int i = 0; i < term.sentences().size(); i++) {
      if (naming.get(term.sentences().get(i))) {
        occurrences += term.occurrences().get(i);
      }
    }
    return occurrences;
  }

  /**
   * Of each entity, the words of the whole document that are asked for.
   *
   * @param wanted says of each entity which those are
   */
  Stream<InDocument> inDocument(Function<String, Predicate<Term>> wanted) {
    return document.names().stream()
        .flatMap(name -> inDocument(name, wanted.apply(name.entityId())));
  }

  private Stream<InDocument> inDocument(Naming name, Predicate<Term> wanted) {
    int[] ownSentences = new int[document.terms().size()];
    for (OwnWord word : name.ownWords()) {
      TermPlaces term = document.terms().get(word.term());
      int place = term.sentences().indexOf(word.sentence());
      if (term.occurrences().get(place) == word.occurrences()) {
        ownSentences[word.term()]++;
      }
    }
    return IntStream.range(0, ownSentences.length)
        .filter(i -> wanted.test(document.terms().get(i).term()))
        .mapToObj(i -> inDocument(name, document.terms().get(i), ownSentences[i]));
  }

  private InDocument inDocument(Naming name, TermPlaces term, int ownSentences) {
    int named = name.sentences().size();
    int with = term.sentences().size() - ownSentences;
    int all = document.sentenceCount();
    boolean isTrial = with > 0 && !MeetingDocuments.mustMeet(named, with, all);
    return new InDocument(
        name.entityId(),
        term.term(),
        with > 0 ? 1 : 0,
        with > 0 ? 0 : 1,
        isTrial ? 1 : 0,
        isTrial ? MeetingDocuments.chanceBillionths(named, with, all) : 0);
  }

  private static BitSet bits(List<Integer> numbers) {
    BitSet bits = new BitSet();
    numbers.forEach(bits::set);
    return bits;
  }
}
