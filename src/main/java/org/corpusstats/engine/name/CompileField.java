package org.corpusstats.engine.name;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** Reads fields of CoreNLP's objects that are not public. */
final class CompileField {
  private CompileField() {}

  /** The value of an object's field, which must be there. */
  static Object of(Class<?> owner, @Nullable Object object, String name) {
    try {
      Field field = owner.getDeclaredField(name);
      field.setAccessible(true);
      Object value = field.get(object);
      if (value == null) {
        throw new IllegalArgumentException("nothing in " + owner.getName() + "." + name);
      }
      return value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot read " + owner.getName() + "." + name, e);
    }
  }

  /** The value of a static field. */
  static Object ofClass(Class<?> owner, String name) {
    return of(owner, null, name);
  }
}
