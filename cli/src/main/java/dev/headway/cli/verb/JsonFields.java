package dev.headway.cli.verb;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One object of a JSON document that somebody else wrote. A field that is not what it should be is told, and stands for
 * nothing from then on. Not thread-safe.
 *
 * @param path where in the document it is: {@code tables[3].}
 * @param wrong hears what is wrong
 */
record JsonFields(Map<?, ?> object, String path, Consumer<String> wrong) {

    private static final int MOST_DIGITS = 18;

    String text(String key) {
        return get(key, String.class, "a text").orElse("");
    }

    boolean flag(String key) {
        return get(key, Boolean.class, "true or false").orElse(false);
    }

    /** A number from 0 on that a long could hold. */
    Optional<BigDecimal> number(String key) {
        Optional<BigDecimal> number = get(key, BigDecimal.class, "a number");
        Optional<String> fault = number.flatMap(JsonFields::fault);
        fault.ifPresent(what -> tell(key, what));
        return fault.isPresent() ? Optional.empty() : number;
    }

    /** Told by its digits: to write out 1e999999999 would take a gigabyte. */
    private static Optional<String> fault(BigDecimal number) {
        if (number.signum() < 0) {
            return Optional.of("is below 0");
        }
        return (long) number.precision() - number.scale() > MOST_DIGITS
                ? Optional.of("is too large a number")
                : Optional.empty();
    }

    /** The same, or null. */
    Optional<BigDecimal> knownNumber(String key) {
        return isNull(key) ? Optional.empty() : number(key);
    }

    /** A text that is to be understood further, or null. */
    <T> Optional<T> knownText(String key, Function<String, T> meaning, String what) {
        return isNull(key) ? Optional.empty() : meant(key, meaning, what);
    }

    /** A text that is to be understood further. */
    <T> Optional<T> meant(String key, Function<String, T> meaning, String what) {
        Optional<String> text = get(key, String.class, what);
        try {
            return text.map(meaning);
        } catch (RuntimeException e) {
            tell(key, "is no " + what.replaceFirst("^an? ", "") + ": " + text.orElse(""));
            return Optional.empty();
        }
    }

    JsonFields object(String key) {
        Map<?, ?> inner =
                get(key, Map.class, "an object").<Map<?, ?>>map(map -> map).orElse(Map.of());
        return new JsonFields(inner, path + key + ".", inner.isEmpty() ? ignored -> {} : wrong);
    }

    List<JsonFields> objects(String key) {
        List<JsonFields> objects = new ArrayList<>();
        List<?> items =
                get(key, List.class, "a list").<List<?>>map(list -> list).orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            String at = path + key + "[" + i + "]";
            if (items.get(i) instanceof Map<?, ?> map) {
                objects.add(new JsonFields(map, at + ".", wrong));
            } else {
                wrong.accept(at + " is not an object");
            }
        }
        return objects;
    }

    List<String> texts(String key) {
        List<?> items =
                get(key, List.class, "a list").<List<?>>map(list -> list).orElse(List.of());
        return items.stream().map(Object::toString).toList();
    }

    private boolean isNull(String key) {
        return object.get(key) instanceof Optional<?>;
    }

    private <T> Optional<T> get(String key, Class<T> type, String what) {
        Object value = object.get(key);
        if (value == null) {
            tell(key, "is missing");
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            tell(key, "is not " + what);
            return Optional.empty();
        }
        return Optional.of(type.cast(value));
    }

    private void tell(String key, String what) {
        wrong.accept(path + key + " " + what);
    }
}
