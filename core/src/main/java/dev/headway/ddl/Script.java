package dev.headway.ddl;

import dev.headway.revision.Phase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** SQL that turns one schema into another: sections one after the other, none of them empty. Immutable. */
public record Script(List<Section> sections) {

    public static final Script EMPTY = new Script(List.of());

    public Script {
        sections = List.copyOf(sections);
    }

    public boolean isEmpty() {
        return sections.isEmpty();
    }

    /** The statements of all sections. */
    public List<Statement> statements() {
        return sections.stream().flatMap(section -> section.statements().stream()).toList();
    }

    /** The statements that lose rows or values. */
    public List<Statement> losses() {
        return statements().stream()
                .filter(statement -> statement.loss().isPresent())
                .toList();
    }

    /** The SQL as a file: sections apart by a comment where there are several. */
    @Override
    public String toString() {
        if (sections.size() < 2) {
            return sections.stream().map(Section::sql).collect(Collectors.joining());
        }
        return sections.stream().map(section -> "-- " + section + "\n\n" + section.sql()).collect(Collectors.joining("\n"));
    }

    /**
     * Statements that belong in one section of a revision file.
     *
     * @param phase which code still runs after it
     * @param autocommit whether each statement runs by itself; else all run in one transaction
     */
    public record Section(Phase phase, boolean autocommit, List<Statement> statements) {

        public Section {
            statements = List.copyOf(statements);
        }

        /** The statements as they stand in a file, a blank line where the object changes. */
        public String sql() {
            StringBuilder sql = new StringBuilder();
            String group = "";
            for (Statement statement : statements) {
                if (sql.length() > 0 && !(statement.group().equals(group) && statement.isShort())) {
                    sql.append('\n');
                }
                sql.append(statement.text()).append('\n');
                group = statement.isShort() ? statement.group() : "";
            }
            return sql.toString();
        }

        /** Such as {@code expand, autocommit}. */
        @Override
        public String toString() {
            return phase + (autocommit ? ", each statement by itself" : "");
        }
    }

    /**
     * One statement and what is known of it.
     *
     * @param kind what it does to the object, such as {@code AddColumn}
     * @param object what it is about, such as {@code public.notebooks.color}
     * @param group what it is printed together with
     * @param sql without the semicolon
     * @param autocommit whether it must run, or is better run, by itself
     * @param contract whether code of before may break on it
     * @param loss the rows or values that are gone after it
     * @param notes lines of comment above it
     */
    public record Statement(
            String kind,
            String object,
            String group,
            String sql,
            boolean autocommit,
            boolean contract,
            Optional<DataLoss> loss,
            List<String> notes) {

        public Statement {
            notes = List.copyOf(notes);
        }

        /** With its comment and semicolon. */
        public String text() {
            return notes.stream().map(note -> "-- " + note + "\n").collect(Collectors.joining()) + sql + ";";
        }

        private boolean isShort() {
            return notes.isEmpty() && sql.indexOf('\n') < 0;
        }
    }
}
