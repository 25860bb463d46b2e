package org.corpusstats.engine.tag;

import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Reads what CoreNLP's classes keep to themselves. Every method gives the type that the caller
 * knows the field or the result to have, and throws a {@link ClassCastException} there otherwise.
 */
@SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // see above
final class CompileFields {
  private CompileFields() {}

  /** A field by the first of the object's classes that has it, from its own to its oldest. */
  static <T> T get(Object object, String name) throws ReflectiveOperationException {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          return (T) field.get(object);
        }
      }
    }
    throw new NoSuchFieldException(object.getClass().getName() + "." + name);
  }

  /** A static field. */
  static <T> T getStatic(Class<?> type, String name) throws ReflectiveOperationException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return (T) field.get(null);
  }

  /** Calls a method of the object's class, found by its name alone. */
  static <T> T call(Object object, String name, Object... arguments)
      throws ReflectiveOperationException {
    for (Method method : object.getClass().getDeclaredMethods()) {
      if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
        method.setAccessible(true);
        return (T) method.invoke(object, arguments);
      }
    }
    throw new NoSuchMethodException(object.getClass().getName() + "." + name);
  }
}
