package dev.headway.ddl;

import dev.headway.diff.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One statement and what is known of it. Immutable.
 *
 * @param kind what it does, as programs read it, such as {@code AddColumn}
 * @param object what it does that to, such as {@code public.notebooks.color}
 * @param group what it is printed together with
 * @param sql without the semicolon
 * @param autocommit whether it must run, or had better run, by itself
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

    static Statement of(Change change, String sql) {
        return new Statement(
                change.kind(),
                change.id().toString(),
                change.whole().toString(),
                sql,
                false,
                false,
                Optional.empty(),
                List.of());
    }

    Statement saying(String other) {
        return new Statement(kind, object, group, other, false, false, Optional.empty(), List.of());
    }

    Statement byItself() {
        return new Statement(kind, object, group, sql, true, contract, loss, notes);
    }

    Statement contracting() {
        return new Statement(kind, object, group, sql, autocommit, true, loss, notes);
    }

    Statement contracting(boolean contracts) {
        return contracts ? contracting() : this;
    }

    Statement losing(String reason) {
        return new Statement(
                kind, object, group, sql, autocommit, contract, Optional.of(new DataLoss(List.of(reason))), notes);
    }

    Statement noting(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Statement(kind, object, group, sql, autocommit, contract, loss, more);
    }

    /** With its comment and semicolon. */
    public String text() {
        return notes.stream().map(note -> "-- " + note + "\n").collect(Collectors.joining()) + sql + ";";
    }

    /** Whether it may stand right below another about the same. */
    boolean isShort() {
        return notes.isEmpty() && sql.lines().count() <= 3;
    }

    @Override
    public String toString() {
        return text();
    }
}
