package dev.headway.code;

import dev.headway.code.Loan.Refusal;
import dev.headway.problem.Origin;
import dev.headway.revision.Section;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** A class that did not do its part of a revision. */
public final class CodeFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** A chain of causes may lead back into itself. */
    private static final int DEEPEST = 20;

    private final SQLException sqlException;
    private final transient Words words;

    /**
     * What to say of it.
     *
     * @param what the class's own words; empty where the server's say it all
     * @param sql what the server refused, without its literals, which may be secrets; empty if that is not why
     * @param place the class, and where in its source it was: {@code com.example.Reencrypt (Reencrypt.java:42)}
     * @param origin the same for editors
     */
    public record Words(Optional<String> what, Optional<String> sql, String place, Origin origin) {}

    private CodeFailure(Throwable cause, SQLException sqlException, Words words) {
        super(cause);
        this.sqlException = sqlException;
        this.words = words;
    }

    /** What PostgreSQL said, if it was what the class failed at; else an exception without a state. */
    public SQLException sqlException() {
        return sqlException;
    }

    public Words words() {
        return words;
    }

    /** @param last what the server refused last, be it that the class went on after that */
    static CodeFailure thrown(Section.Code code, Throwable thrown, Optional<Refusal> last) {
        Optional<SQLException> said = said(thrown);
        Optional<String> sql = said.flatMap(error ->
                last.filter(refusal -> ofServer(refusal.error()) == error).flatMap(Refusal::sql));
        Optional<String> what =
                said.filter(error -> thrown instanceof SQLException).isPresent()
                        ? Optional.empty()
                        : Optional.of(Told.of(thrown));
        SQLException error = said.orElseGet(() -> new SQLException(Told.of(thrown), thrown));
        return new CodeFailure(thrown, error, words(code, thrown, what, sql));
    }

    /** The class returned as if all were well. */
    static CodeFailure aborted(Section.Code code, Optional<Refusal> last) {
        String what =
                "it went on after an error, which PostgreSQL's transactions do not: set a savepoint before what may"
                        + " fail, and roll back to it";
        SQLException error = last.map(refusal -> ofServer(refusal.error()))
                .orElseGet(() -> new SQLException("the transaction that it was run in has ended"));
        return new CodeFailure(error, error, words(code, error, Optional.of(what), last.flatMap(Refusal::sql)));
    }

    private static Words words(Section.Code code, Throwable thrown, Optional<String> what, Optional<String> sql) {
        Optional<StackTraceElement> frame = Stream.iterate(thrown, Throwable::getCause)
                .takeWhile(cause -> cause != null)
                .limit(DEEPEST)
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .filter(at ->
                        isOf(code.name(), at.getClassName()) && at.getFileName() != null && at.getLineNumber() > 0)
                .findFirst();
        String place = code.name()
                + frame.map(at -> " (" + at.getFileName() + ":" + at.getLineNumber() + ")")
                        .orElse("");
        Origin origin = frame.map(at -> new Origin(String.valueOf(at.getFileName()), at.getLineNumber(), 1))
                .orElseGet(() -> Origin.of(code.name()));
        return new Words(what, sql.map(Told::sql), place, origin);
    }

    private static boolean isOf(String type, String frame) {
        return frame.equals(type) || frame.startsWith(type + "$");
    }

    /** What the server, or the driver, said on the way. */
    private static Optional<SQLException> said(Throwable thrown) {
        return Stream.iterate(thrown, Throwable::getCause)
                .takeWhile(cause -> cause != null)
                .limit(DEEPEST)
                .filter(cause -> cause instanceof SQLException error && error.getSQLState() != null)
                .map(cause -> ofServer((SQLException) cause))
                .findFirst();
    }

    /** A batch's failure repeats all of its SQL, and has behind it what the server said. */
    private static SQLException ofServer(SQLException error) {
        return error instanceof BatchUpdateException && error.getNextException() != null
                ? error.getNextException()
                : error;
    }
}
