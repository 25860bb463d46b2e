package org.corpusstats.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a record component as a column: what it holds, its unit and range, and what null means
 * where the component is nullable. The text is published in docs/tables.md and in the Parquet
 * schema.
 *
 * <p>In the record of a {@link Flat} component, {@code {}} stands for what that component's own
 * description says.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Doc {
  /** The description, one or two sentences. */
  String value();
}
