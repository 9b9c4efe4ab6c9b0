package dev.headway.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Values of types that are made of no others. */
final class Scalars {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    /** Longer than any length that people give a column by habit; PostgreSQL compresses it, so that an index takes it. */
    private static final int LONG = 300;

    /** For types of extensions, and for what checks often want of a text. */
    private static final List<String> FORMS = List.of(
            "a@example.org",
            "https://example.org/a",
            "ABC",
            "abc-1",
            "a1",
            "12345",
            "+4930123456",
            "#a1b2c3",
            "de",
            "DE",
            "EUR",
            "2024-01-01",
            "1.2.3",
            "{}",
            "[]",
            "[1,2,3]",
            "POINT(1 2)",
            "a=>1",
            "a.b",
            "/a/b");

    private Scalars() {}

    static List<String> usual(Shape shape) {
        return switch (shape.category()) {
            case 'B' -> List.of("true", "false");
            case 'N' -> Texts.numbered(String::valueOf);
            // Of the type of one byte the category is not the same on all majors.
            case 'S' -> shape.name().equals("\"char\"") ? other(shape.name()) : words(shape.length());
            case 'D' -> times(shape.name());
            case 'T' -> Texts.numbered(number -> number + " hours");
            case 'I' ->
                shape.name().equals("cidr")
                        ? Texts.numbered(number -> "10.0." + number + ".0/24")
                        : Texts.numbered(number -> "10.0.0." + number);
            case 'V' -> Texts.numbered(number -> bits(number, shape.length()));
            case 'G' -> geometric(shape.name());
            default -> other(shape.name());
        };
    }

    static List<String> odd(Shape shape) {
        if (shape.name().equals("\"char\"")) {
            // One byte: of another character it keeps half, which no client can read.
            return List.of();
        }
        return switch (shape.category()) {
            case 'N' -> numbers(shape);
            case 'S' -> texts(shape.length());
            case 'D' -> List.of("infinity", "-infinity", "0001-01-01", "1969-12-31", "2024-02-29", "00:00", "24:00");
            case 'T' -> List.of("0", "-1 day", "1 month", "1000 years");
            case 'I' -> List.of("::1", "0.0.0.0/0");
            case 'U', 'X' ->
                List.of("00000000-0000-0000-0000-000000000000", "null", "[]", "\"text\"", "{}", "\\x", "0");
            default -> List.of();
        };
    }

    /** Short ones where there is no room for more. */
    private static List<String> words(int length) {
        if (length == 0 || length >= 8) {
            return Stream.concat(Texts.numbered(number -> "word " + number).stream(), FORMS.stream())
                    .toList();
        }
        List<String> words = new ArrayList<>();
        for (int number = 0; number < Texts.MANY; number++) {
            String word = Integer.toString(number, 36);
            words.add("a".repeat(Math.max(0, Math.min(length, 2) - word.length())) + word);
        }
        words.addAll(FORMS);
        return words;
    }

    private static List<String> texts(int length) {
        return List.of(
                "",
                "x".repeat(length == 0 ? LONG : Math.min(length, 5000)),
                " ",
                "it's \"42\"\\",
                "12",
                "-3.5",
                "é 文 🙂",
                "2024-02-30",
                "null");
    }

    private static List<String> numbers(Shape shape) {
        List<String> numbers = new ArrayList<>(List.of("0", "-1"));
        numbers.addAll(
                switch (shape.name()) {
                    case "smallint" -> List.of("32767", "-32768");
                    case "integer" -> List.of("2147483647", "-2147483648", "32768");
                    case "bigint" -> List.of("9223372036854775807", "-9223372036854775808", "2147483648");
                    case "numeric" ->
                        List.of("0.005", "9".repeat(Math.min(30, Math.max(1, shape.length() - 2))), "NaN");
                    case "real", "double precision" -> List.of("0.5", "1e30", "NaN", "Infinity", "-Infinity");
                    default -> List.of("0.5", "100000");
                });
        return numbers;
    }

    private static List<String> times(String name) {
        String type = name.toLowerCase(Locale.ROOT);
        if (type.startsWith("time ")) {
            return Texts.numbered(
                    number -> LocalTime.of(8, 0).plusMinutes(10L * number).toString());
        }
        if (type.equals("date")) {
            return Texts.numbered(number -> FIRST_DAY.plusDays(number).toString());
        }
        LocalDateTime first = FIRST_DAY.atTime(12, 30);
        return Texts.numbered(number -> first.plusDays(number).toString());
    }

    private static String bits(int number, int length) {
        String bits = Integer.toBinaryString(number);
        return "0".repeat(Math.max(0, length - bits.length())) + bits;
    }

    private static List<String> geometric(String name) {
        return switch (name) {
            case "point" -> Texts.numbered(number -> "(" + number + ",1)");
            case "circle" -> Texts.numbered(number -> "<(" + number + ",1),1>");
            case "line" -> Texts.numbered(number -> "{1,-1," + number + "}");
            default -> Texts.numbered(number -> "(" + number + ",1)," + "(" + (number + 1) + ",2)");
        };
    }

    private static List<String> other(String name) {
        return switch (name) {
            case "uuid" -> Texts.numbered(number -> String.format("00000000-0000-4000-8000-%012d", number));
            case "json", "jsonb" -> Texts.numbered(number -> "{\"n\": " + number + "}");
            case "xml" -> Texts.numbered(number -> "<n>" + number + "</n>");
            case "bytea" -> Texts.numbered(number -> String.format("\\x%02x", number));
            case "macaddr" -> Texts.numbered(number -> String.format("08:00:2b:01:02:%02x", number));
            case "macaddr8" -> Texts.numbered(number -> String.format("08:00:2b:01:02:03:04:%02x", number));
            case "tsvector", "tsquery" -> Texts.numbered(number -> "word" + number);
            case "pg_lsn" -> Texts.numbered(number -> String.format("0/%X", number));
            case "jsonpath" -> Texts.numbered(number -> "$.a" + number);
            case "pg_snapshot", "txid_snapshot" -> Texts.numbered(number -> "1:" + (number + 1) + ":");
            default ->
                Stream.concat(
                                Texts.numbered(String::valueOf).stream(),
                                Stream.concat(
                                        Texts.numbered(number -> "a" + number + "=>" + number).stream(),
                                        FORMS.stream()))
                        .toList();
        };
    }
}
