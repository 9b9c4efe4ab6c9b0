package dev.headway.ddl;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Default values as one writes them: PostgreSQL deparses {@code 5} as {@code '5'::bigint} and {@code 'x'} with its type. */
final class Constants {

    private static final Pattern CAST = Pattern.compile("('(?:[^']|'')*')::(.+)");

    private static final Pattern NUMBER = Pattern.compile("'(-?\\d+(?:\\.\\d+)?)'");

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

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
        return NUMBERS.contains(base) && number.matches() ? number.group(1) : cast.group(1);
    }
}
