/**
 * Names as keys: how they are folded, the parts of a person's name, what kinds of names there are.
 * Pure; imports nothing of ours.
 */
@NullMarked
package org.corpusstats.resolve.name;

import org.jspecify.annotations.NullMarked;
