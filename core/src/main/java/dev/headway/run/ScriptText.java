package dev.headway.run;

import dev.headway.sql.Statement;
import dev.headway.sql.Template;
import java.util.List;
import java.util.regex.Pattern;

/** A script for psql while it is written. Not thread-safe. */
final class ScriptText {

    /** Whatever some client may take for the end of a line, and what a terminal would obey. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private final StringBuilder text = new StringBuilder();

    /** A comment, on one line whatever is in it. */
    ScriptText comment(String words) {
        String line = CONTROL.matcher(words).replaceAll(" ");
        text.append(line.isBlank() ? "--" : "-- " + line).append('\n');
        return this;
    }

    /** A command to psql itself. */
    ScriptText psql(String command) {
        text.append('\\').append(command).append('\n');
        return this;
    }

    /** A statement of Headway's own; what its resource says to its reader stays there. */
    ScriptText add(String sql) {
        String statement = Template.bare(sql).stripTrailing();
        text.append(statement).append(statement.endsWith(";") ? "\n" : ";\n");
        return this;
    }

    ScriptText addAll(List<String> statements) {
        statements.forEach(this::add);
        return this;
    }

    /** A statement of the user's. */
    ScriptText add(Statement statement) {
        text.append(statement.script()).append('\n');
        return this;
    }

    ScriptText emptyLine() {
        text.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
