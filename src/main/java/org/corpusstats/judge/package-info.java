/**
 * The stage that judges the tone towards each mention: {@link org.corpusstats.judge.JudgeMentions}
 * is its entry, {@link org.corpusstats.judge.DocumentTones} its pure part. It looks at where
 * mentions stand and not at who they are. May import {@code tone}, {@code store}, {@code table},
 * {@code measure} and {@code core}.
 */
@NullMarked
package org.corpusstats.judge;

import org.jspecify.annotations.NullMarked;
