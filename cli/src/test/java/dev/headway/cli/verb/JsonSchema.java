package dev.headway.cli.verb;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** As much of JSON Schema, draft 7, as the schema of SARIF uses; a word that it does not know fails. Immutable. */
final class JsonSchema {

    private static final Set<String> SAID = Set.of("$schema", "$id", "title", "description", "default", "definitions");

    private final Map<String, Object> root;

    JsonSchema(Map<String, Object> root) {
        this.root = root;
    }

    /** What is wrong with a document, each with its place; nothing if it is valid. */
    List<String> faults(Object document) {
        List<String> faults = new ArrayList<>();
        check(root, document, "", faults);
        return faults;
    }

    private void check(Map<String, Object> schema, Object value, String at, List<String> faults) {
        if (schema.get("$ref") instanceof String reference) {
            check(referred(reference), value, at, faults);
            return; // of draft 7: what stands beside a reference does not count
        }
        schema.forEach((word, wanted) -> {
            if (!SAID.contains(word) && !holds(schema, word, wanted, value, at, faults)) {
                faults.add(at + ": " + word + " " + wanted + ", but it is " + value);
            }
        });
    }

    private Map<String, Object> referred(String reference) {
        Map<String, Object> found = root;
        for (String part : reference.substring("#/".length()).split("/")) {
            found = object(found.getOrDefault(part, Map.of()));
        }
        if (found.isEmpty()) {
            throw new AssertionError("no " + reference);
        }
        return found;
    }

    private boolean holds(
            Map<String, Object> schema, String word, Object wanted, Object value, String at, List<String> faults) {
        return switch (word) {
            case "type" -> isType((String) wanted, value);
            case "enum" -> ((List<?>) wanted).contains(value);
            case "required" -> !(value instanceof Map<?, ?> map) || map.keySet().containsAll((List<?>) wanted);
            case "pattern" ->
                !(value instanceof String text)
                        || Pattern.compile((String) wanted).matcher(text).find();
            case "minimum" -> !(value instanceof BigDecimal number) || number.compareTo((BigDecimal) wanted) >= 0;
            case "maximum" -> !(value instanceof BigDecimal number) || number.compareTo((BigDecimal) wanted) <= 0;
            case "minItems" -> !(value instanceof List<?> list) || list.size() >= ((BigDecimal) wanted).intValue();
            case "uniqueItems" ->
                !(value instanceof List<?> list) || wanted.equals(false) || new HashSet<>(list).size() == list.size();
            case "format" -> !(value instanceof String text) || isFormat((String) wanted, text);
            case "anyOf" -> valid((List<?>) wanted, value) >= 1;
            case "oneOf" -> valid((List<?>) wanted, value) == 1;
            case "items" -> {
                if (value instanceof List<?> list) {
                    for (int i = 0; i < list.size(); i++) {
                        check(object(wanted), list.get(i), at + "/" + i, faults);
                    }
                }
                yield true;
            }
            case "properties", "additionalProperties" -> {
                if (value instanceof Map<?, ?> map) {
                    map.forEach((name, part) -> property(schema, word, (String) name, part, at, faults));
                }
                yield true;
            }
            default -> throw new AssertionError("a word of JSON Schema that nobody has written down here: " + word);
        };
    }

    private void property(
            Map<String, Object> schema, String word, String name, Object part, String at, List<String> faults) {
        Object known = object(schema.getOrDefault("properties", Map.of())).get(name);
        String place = at + "/" + name;
        if (word.equals("properties") && known != null) {
            check(object(known), part, place, faults);
        } else if (word.equals("additionalProperties") && known == null) {
            Object others = schema.getOrDefault(word, true);
            if (others.equals(false)) {
                faults.add(place + ": there is no such property");
            } else if (!others.equals(true)) {
                check(object(others), part, place, faults);
            }
        }
    }

    private long valid(List<?> schemas, Object value) {
        return schemas.stream()
                .filter(schema -> {
                    List<String> faults = new ArrayList<>();
                    check(object(schema), value, "", faults);
                    return faults.isEmpty();
                })
                .count();
    }

    private static boolean isType(String type, Object value) {
        return switch (type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "number" -> value instanceof BigDecimal;
            case "integer" ->
                value instanceof BigDecimal number
                        && number.stripTrailingZeros().scale() <= 0;
            default -> throw new AssertionError("no type that is known here: " + type);
        };
    }

    private static boolean isFormat(String format, String text) {
        if (!format.startsWith("uri")) {
            return true; // a document of ours has no other
        }
        try {
            return new URI(text).isAbsolute() || format.equals("uri-reference");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @SuppressWarnings("unchecked") // of a schema's own shape
    private static Map<String, Object> object(Object schema) {
        return (Map<String, Object>) schema;
    }
}
