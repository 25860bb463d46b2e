package org.corpusstats.table.row;

import java.util.List;
import org.corpusstats.table.Doc;
import org.corpusstats.table.Flat;
import org.corpusstats.table.Table;

/** Which words stand beside which names in a document: what words typical of a name come from. */
public record NamingDocument(
    @Doc("document") String docId,
    @Doc("its sentences of prose") int sentenceCount,
    @Doc("its content words, in order") List<TermPlaces> terms,
    @Doc("the entities that it names, in order") List<Naming> names) {

  /** The sentences of a term, in order, and how often each has it. */
  public record TermPlaces(@Flat Term term, List<Integer> sentences, List<Integer> occurrences) {}

  /**
   * The sentences that name an entity.
   *
   * @param sentences in order
   * @param tokens of these sentences, those of its name left out
   * @param ownTokens tokens of its name
   * @param ownWords content words of its name
   */
  public record Naming(
      String entityId,
      List<Integer> sentences,
      long tokens,
      long ownTokens,
      List<OwnWord> ownWords) {}

  /** Occurrences of a word, by its place in the terms, in mentions of the entity. */
  public record OwnWord(int term, int sentence, int occurrences) {}

  /** Internal table of a run. */
  public static final Table<NamingDocument> TABLE =
      Table.internal(
          "naming_documents", NamingDocument.class, "document that names a frequent entity");
}
