/**
 * From bytes to text: below all formats, so that each decodes as the others do. Pure; imports
 * nothing of this project.
 */
@NullMarked
package org.corpusstats.read.bytes;

import org.jspecify.annotations.NullMarked;
