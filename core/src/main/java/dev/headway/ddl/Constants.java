package dev.headway.ddl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Default values as one writes them: PostgreSQL deparses {@code -5} as {@code '-5'::integer} and {@code 'x'} with its type. */
final class Constants {

    private static final Pattern CAST = Pattern.compile("('(?:[^']|'')*')::(.+)");

    private static final Pattern NUMBER = Pattern.compile("'(-?\\d+(?:\\.\\d+)?)'");

    private static final int DIGITS_OF_INTEGER = 10;
    private static final int DIGITS_OF_BIGINT = 18;

    private Constants() {}

    /**
     * A constant without the cast to the type of the column, which it has anyway; anything else as it is.
     *
     * @param type of the column, as the expression would write it
     */
    static String plain(String expression, String type) {
        Matcher cast = CAST.matcher(expression);
        String base = type.replaceAll("\\([^)]*\\)", "");
        if (!cast.matches() || !cast.group(2).equals(base)) {
            return expression;
        }
        Matcher number = NUMBER.matcher(cast.group(1));
        return number.matches() && isOf(base, number.group(1)) ? number.group(1) : cast.group(1);
    }

    /** Whether the bare number has that type by itself; else it would be cast, which is another expression. */
    private static boolean isOf(String type, String number) {
        String digits = number.replace("-", "");
        return switch (type) {
            case "integer" -> digits.length() < DIGITS_OF_INTEGER && !digits.contains(".");
            case "bigint" -> digits.length() > DIGITS_OF_INTEGER && digits.length() <= DIGITS_OF_BIGINT;
            case "numeric" -> digits.contains(".");
            default -> false;
        };
    }
}
