package dev.headway.jpa.hibernate;

import java.util.regex.Pattern;

/** Hibernate's statements, with the names that PostgreSQL gives in place of those that Hibernate computes. */
final class Script {

    /**
     * A digest of table and columns, of 23 to 25 figures to the base 35. It says nothing to anybody and changes with the
     * table's name; PostgreSQL makes {@code notes_owner_id_fkey} of the same.
     */
    private static final String DIGEST = "(?:FK|UK|IDX)_?[0-9a-y]{20,26}";

    private static final Pattern CONSTRAINT =
            Pattern.compile("(\\badd|,) constraint \"?" + DIGEST + "\"? (foreign key|unique)");

    private static final Pattern INDEX =
            Pattern.compile("^create (unique )?index (?:if not exists )?\"?" + DIGEST + "\"?\\s+on ");

    private static final Pattern IF_EXISTS = Pattern.compile("^alter table if exists ");

    private Script() {}

    /** One statement a line. */
    static String readable(String script) {
        StringBuilder readable = new StringBuilder();
        script.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Script::plain)
                .forEach(line -> readable.append(line).append('\n'));
        return readable.toString();
    }

    private static String plain(String statement) {
        String known = IF_EXISTS.matcher(statement).replaceFirst("alter table ");
        String unnamed = CONSTRAINT.matcher(known).replaceAll("$1 $2");
        return INDEX.matcher(unnamed).replaceFirst("create $1index on ");
    }
}
