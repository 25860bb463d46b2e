package org.corpusstats.engine;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Reads what CoreNLP's classes keep to themselves. Every method gives the type that the caller
 * knows the field or the result to have, and throws a {@link ClassCastException} there otherwise;
 * an {@link IllegalArgumentException} where there is no such field or method, or nothing in it.
 */
@SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // see above
public final class CompileFields {
  private CompileFields() {}

  /** A field by the first of the object's classes that has it, from its own to its oldest. */
  public static <T> T get(Object object, String name) {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return (T) value(field, object);
        }
      }
    }
    throw new IllegalArgumentException("no " + object.getClass().getName() + "." + name);
  }

  /** A static field. */
  public static <T> T getStatic(Class<?> type, String name) {
    try {
      return (T) value(type.getDeclaredField(name), null);
    } catch (NoSuchFieldException e) {
      throw new IllegalArgumentException("no " + type.getName() + "." + name, e);
    }
  }

  /** Calls a method of the object's class, found by its name alone; null where it gives nothing. */
  public static <T extends @Nullable Object> T call(
      Object object, String name, Object... arguments) {
    for (Method method : object.getClass().getDeclaredMethods()) {
      if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
        try {
          method.setAccessible(true);
          return (T) method.invoke(object, arguments);
        } catch (ReflectiveOperationException e) {
          throw new IllegalArgumentException("cannot call " + method, e);
        }
      }
    }
    throw new IllegalArgumentException("no " + object.getClass().getName() + "." + name);
  }

  private static Object value(Field field, @Nullable Object object) {
    try {
      field.setAccessible(true);
      Object value = field.get(object);
      if (value == null) {
        throw new IllegalArgumentException("nothing in " + field);
      }
      return value;
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException("cannot read " + field, e);
    }
  }
}
