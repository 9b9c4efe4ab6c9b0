package dev.headway.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL from a resource, with the placeholders that psql has: {@code :"name"} stands for an identifier, {@code :'name'}
 * for a literal. All are filled in one pass, so that a value that looks like a placeholder stays a value. Immutable.
 */
public final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile(":\"(\\w+)\"|:'(\\w+)'");

    private static final Pattern COMMENT = Pattern.compile("\\A(--[^\\n]*\\n)+");

    private final String text;
    private final Map<String, String> values;

    private Template(String text, Map<String, String> values) {
        this.text = text;
        this.values = values;
    }

    /**
     * The text of a {@code .sql} resource beside {@code room}.
     *
     * @throws IllegalStateException if the jar lacks it
     */
    public static Template of(Class<?> room, String resource) {
        try (InputStream in = room.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + resource);
            }
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills {@code :"name"}. */
    public Template with(String name, Identifier identifier) {
        return fill(":\"" + name + "\"", identifier.quoted());
    }

    /** Fills {@code :'name'} with text. */
    public Template with(String name, String value) {
        return fill(":'" + name + "'", new Literal(value).quoted());
    }

    /** Fills {@code :'name'} with text or NULL. */
    public Template with(String name, Optional<String> value) {
        return fill(
                ":'" + name + "'", value.map(text -> new Literal(text).quoted()).orElse("NULL"));
    }

    /** Fills {@code :'name'} with a number. */
    public Template with(String name, long value) {
        return fill(":'" + name + "'", Long.toString(value));
    }

    /**
     * The SQL.
     *
     * @throws IllegalStateException if a placeholder was not filled
     */
    public String sql() {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match)));
    }

    /** SQL without the comment that its resource begins with, which is meant for the resource's reader. */
    public static String bare(String sql) {
        return COMMENT.matcher(sql).replaceFirst("");
    }

    private String value(MatchResult match) {
        String value = values.get(match.group());
        if (value == null) {
            throw new IllegalStateException("not filled: " + match.group());
        }
        return value;
    }

    private Template fill(String placeholder, String sql) {
        Map<String, String> more = new HashMap<>(values);
        more.put(placeholder, sql);
        return new Template(text, more);
    }
}
