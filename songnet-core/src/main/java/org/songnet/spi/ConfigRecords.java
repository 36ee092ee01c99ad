package org.songnet.spi;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Turns configuration records into names with values and back.
 *
 * <p>Components are {@code int}, {@code long}, {@code double}, {@code boolean}, {@code String} or
 * an enum, or a record of such, whose components then stand beside the others under their own
 * names. This is how configurations stand in model files and on command lines; code uses the
 * records.
 */
public final class ConfigRecords {

  private ConfigRecords() {}

  /** The components by name, in order; enums as their lower-case names. */
  public static Map<String, Object> toMap(Record config) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : config.getClass().getRecordComponents()) {
      Object value = get(config, component);
      if (value instanceof Record inner) {
        values.putAll(toMap(inner));
      } else {
        values.put(
            component.getName(),
            value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value);
      }
    }
    return values;
  }

  private static Object get(Record config, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(config);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException("cannot read " + component + " of " + config, e);
    }
  }

  /**
   * The record with some components changed.
   *
   * @param defaults what holds where {@code changes} says nothing
   * @param changes values by component name: of the component's type, or a text that says it
   * @throws IllegalArgumentException if a name is not a component, a value is not of its type, or
   *     the record refuses it
   */
  public static <C extends Record> C with(C defaults, Map<String, ?> changes) {
    Map<String, Object> values = toMap(defaults);
    for (Map.Entry<String, ?> change : changes.entrySet()) {
      if (!values.containsKey(change.getKey())) {
        throw new IllegalArgumentException(
            "no setting '"
                + change.getKey()
                + "'; there are "
                + String.join(", ", values.keySet()));
      }
      values.put(change.getKey(), change.getValue());
    }
    @SuppressWarnings("unchecked")
    Class<C> type = (Class<C>) defaults.getClass();
    return fromMap(type, values);
  }

  /**
   * The record with these components.
   *
   * @throws IllegalArgumentException if a component is missing, a value is not of its type, or the
   *     record refuses it
   */
  public static <C extends Record> C fromMap(Class<C> type, Map<String, ?> values) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      arguments[i] =
          types[i].isRecord()
              ? fromMap(types[i].asSubclass(Record.class), values)
              : component(components[i].getName(), types[i], values);
    }
    try {
      Constructor<C> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalArgumentException("cannot make a " + type.getSimpleName(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot make a " + type.getSimpleName(), e);
    }
  }

  private static Object component(String name, Class<?> type, Map<String, ?> values) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("setting '" + name + "' is missing");
    }
    return convert(name, type, value);
  }

  private static Object convert(String name, Class<?> type, Object value) {
    String text = value.toString();
    try {
      if (type == int.class) {
        return value instanceof Number number ? Math.toIntExact(exact(number)) : parseInt(text);
      } else if (type == long.class) {
        return value instanceof Number number ? exact(number) : Long.parseLong(text);
      } else if (type == double.class) {
        return value instanceof Number number ? number.doubleValue() : Double.parseDouble(text);
      } else if (type == boolean.class && (text.equals("true") || text.equals("false"))) {
        return Boolean.valueOf(text);
      } else if (type == String.class) {
        return text;
      } else if (type.isEnum()) {
        for (Object constant : type.getEnumConstants()) {
          if (((Enum<?>) constant).name().equalsIgnoreCase(text.replace('-', '_'))) {
            return constant;
          }
        }
      }
    } catch (NumberFormatException | ArithmeticException e) {
      throw new IllegalArgumentException(notA(name, type, value), e);
    }
    throw new IllegalArgumentException(notA(name, type, value));
  }

  private static int parseInt(String text) {
    return Integer.parseInt(text);
  }

  private static long exact(Number number) {
    long value = number.longValue();
    if (value != number.doubleValue()) {
      throw new ArithmeticException("not a whole number: " + number);
    }
    return value;
  }

  private static String notA(String name, Class<?> type, Object value) {
    StringBuilder message =
        new StringBuilder("setting '" + name + "' must be a " + type.getSimpleName());
    if (type.isEnum()) {
      message.append(" of");
      for (Object constant : type.getEnumConstants()) {
        message.append(' ').append(((Enum<?>) constant).name().toLowerCase(Locale.ROOT));
      }
    }
    return message.append(": ").append(value).toString();
  }
}
