package org.corpusstats.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record component that is a record itself, whose columns stand in its place in the row: a
 * block of columns that several rows share. Blocks may hold blocks.
 *
 * <p>A component that is nullable is null where all its columns are: these are nullable then.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Flat {
  /** Stands before the name of each column, as it is: {@code "sentiment_"}. */
  String prefix() default "";

  /** Stands after the name of each column, as it is: {@code "_a"}. */
  String suffix() default "";
}
