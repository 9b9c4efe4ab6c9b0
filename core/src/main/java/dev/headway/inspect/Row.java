package dev.headway.inspect;

import dev.headway.catalog.Aside;
import dev.headway.catalog.Options;
import dev.headway.sql.Identifier;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The current row of a query, read in the terms of the catalog. */
record Row(ResultSet row) {

    /** A text that is never null. */
    String text(String column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            throw new IllegalStateException("no " + column);
        }
        return text;
    }

    Optional<String> optional(String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    Optional<Identifier> identifier(String column) throws SQLException {
        return optional(column).map(Identifier::new);
    }

    /** The first character of a {@code "char"} column; NUL for none. */
    char letter(String column) throws SQLException {
        String text = row.getString(column);
        return text == null || text.isEmpty() ? '\0' : text.charAt(0);
    }

    /** False for null. */
    boolean flag(String column) throws SQLException {
        return row.getBoolean(column);
    }

    /** 0 for null: no OID is. */
    long number(String column) throws SQLException {
        return row.getLong(column);
    }

    Optional<Integer> integer(String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /** Empty for null. */
    List<String> texts(String column) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (@Nullable Object value : array(column)) {
            texts.add(String.valueOf(value));
        }
        return texts;
    }

    /**
     * Empty for null. Read from its text, which takes a tenth of the time that an array takes: {@code {1,2}}, or
     * {@code [0:1]={1,2}} where it does not begin at 1, as what was an int2vector.
     */
    List<Long> numbers(String column) throws SQLException {
        String text = row.getString(column);
        if (text == null || text.endsWith("{}")) {
            return List.of();
        }
        List<Long> numbers = new ArrayList<>();
        for (String number :
                text.substring(text.indexOf('{') + 1, text.length() - 1).split(",", -1)) {
            numbers.add(Long.valueOf(number));
        }
        return numbers;
    }

    /** An array of {@code name=value}, as {@code reloptions} is; {@code before} is put before each name. */
    Options options(String column) throws SQLException {
        return new Options(read(column, ""));
    }

    /** Two arrays of {@code name=value} in one; the names of the second begin with {@code before}. */
    Options options(String column, String more, String before) throws SQLException {
        Map<String, String> options = read(column, "");
        options.putAll(read(more, before));
        return options.isEmpty() ? Options.NONE : new Options(options);
    }

    private Map<String, String> read(String column, String before) throws SQLException {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : texts(column)) {
            int equals = option.indexOf('=');
            options.put(before + option.substring(0, equals), option.substring(equals + 1));
        }
        return options;
    }

    Aside<Boolean> aside(String column) throws SQLException {
        return Aside.of(flag(column));
    }

    private @Nullable Object[] array(String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? new Object[0] : (Object[]) array.getArray();
    }
}
