/**
 * The program that trains and evaluates the model of the tone towards a target. No part of a run
 * and not in the application jar; nothing imports it. May import {@code annotate} and CoreNLP,
 * {@code pipeline} for the settings of annotators, {@code tone}, {@code table} and {@code core}.
 */
@NullMarked
package org.corpusstats.train;

import org.jspecify.annotations.NullMarked;
