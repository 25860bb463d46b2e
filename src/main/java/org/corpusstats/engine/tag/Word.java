package org.corpusstats.engine.tag;

/**
 * What the tagger knows of a word without its neighbours. Features are given by number, negative
 * where the model has none. Immutable, so that threads may hand it on without synchronisation.
 *
 * @param text the word as written
 * @param tags the tags it may have, in CoreNLP's order
 * @param rare whether the features of rare words are asked
 * @param local per tag the summed weights of the features of this word alone
 * @param before {@link Template#WORD_BEFORE}, for the next word
 * @param after {@link Template#WORD_AFTER}, for the word before it
 * @param shapeBefore {@link Template#SHAPE_BEFORE}, for a rare next word
 * @param shapeAfter {@link Template#SHAPE_AFTER}, for a rare word before it
 * @param cluster number of its cluster
 * @param startsWithCapital whether its first character is upper case
 * @param endsCompany whether names of companies end like this
 * @param first further features as the first word of a sentence, in the model's order
 * @param later further features as a later word
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared
record Word(
    String text,
    byte[] tags,
    boolean rare,
    double[] local,
    int before,
    int after,
    int shapeBefore,
    int shapeAfter,
    int cluster,
    boolean startsWithCapital,
    boolean endsCompany,
    int[] first,
    int[] later) {}
