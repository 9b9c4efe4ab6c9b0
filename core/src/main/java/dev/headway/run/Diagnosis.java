package dev.headway.run;

import dev.headway.code.CodeFailure;
import dev.headway.pg.SqlState;
import dev.headway.plan.Direction;
import dev.headway.plan.Step;
import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.revision.PlainFile;
import dev.headway.revision.Revision;
import java.sql.SQLException;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns what PostgreSQL said into what a user needs: its words, the place in the file, the cure. */
public final class Diagnosis {

    private static final int LONGEST_LINE = 100;

    /** A syntax error repeats the token that it stands at, and a token may be as long as the file. */
    private static final int LONGEST_TEXT = 2_000;

    private final Step step;
    private final StatementFailure failure;
    private final Optional<ServerErrorMessage> server;
    private final Optional<Place> place;

    private Diagnosis(Step step, StatementFailure failure) {
        this.step = step;
        this.failure = failure;
        this.server = server(failure.sqlException());
        this.place = server.flatMap(said -> failure.sent() instanceof Sent.Theirs theirs
                ? Optional.of(new Place(step.revision(), theirs, said))
                : Optional.empty());
    }

    /** Of a step that failed. */
    static Problem of(Step step, StatementFailure failure) {
        Diagnosis diagnosis = new Diagnosis(step, failure);
        Origin origin = diagnosis.origin();
        String where = diagnosis.code().map(CodeFailure.Words::place).orElseGet(origin::toString);
        return new Problem(diagnosis.what(), where, diagnosis.remedy(), Optional.of(origin));
    }

    /** Of what a revision left to be done in the background. */
    static Problem ofBackfill(Step step, StatementFailure failure) {
        Diagnosis diagnosis = new Diagnosis(step, failure);
        Origin origin = diagnosis.origin();
        StringJoiner what = new StringJoiner("\n");
        what.add("the backfill of " + step.revision().id() + " failed: " + diagnosis.reason());
        what.add("its slices before that stay");
        diagnosis.addContext(what);
        String remedy = failure.state().endsTheSession()
                ? "the connection was lost; run headway backfill run: it goes on from what the database says"
                : failure.lockWait()
                                .filter(wait -> !wait.blockers().isEmpty())
                                .map(Cure::of)
                                .or(() -> Cure.of(failure.state()))
                                .orElse("mend the rows that it met")
                        + ", then run headway backfill run: it goes on from there";
        return new Problem(what.toString(), origin.toString(), remedy, Optional.of(origin));
    }

    /**
     * Of something that failed outside a step.
     *
     * @param command what to run again
     * @param database where it failed
     */
    public static Problem of(String command, String database, SQLException e) {
        SqlState state = SqlState.of(e.getSQLState());
        String remedy = state.endsTheSession()
                ? "the connection was lost; run headway " + command + " again"
                : Cure.of(state).orElse("look into the server's log; headway current tells where the schema stands");
        return Problem.of(command + " failed: " + message(e), database, remedy);
    }

    /** Of a wait for Headway's own tables that was given up. */
    static Problem ofWait(String command, String database, StatementFailure failure) {
        LockWait wait = failure.lockWait().orElseThrow();
        StringJoiner what = new StringJoiner("\n");
        what.add(command + " failed: " + wait.inVain(failure.state()));
        addHolders(what, failure);
        return Problem.of(
                what.toString(),
                database,
                cure(failure) + ", then run headway " + command + " again; nothing was changed");
    }

    /**
     * Of a file beside the revisions, such as a hook.
     *
     * @param kept what stays
     */
    static Problem ofFile(PlainFile file, String command, StatementFailure failure, String kept) {
        StringJoiner what = new StringJoiner("\n");
        what.add(file.name() + " failed: " + message(failure.sqlException()));
        Optional<ServerErrorMessage> said = server(failure.sqlException());
        Origin origin = Origin.of(file.name());
        if (failure.sent() instanceof Sent.Theirs theirs) {
            what.add("statement: " + firstLine(theirs.statement().text()));
            origin = said.filter(server -> server.getPosition() > 0)
                    .map(server -> theirs.statement()
                            .originOf(theirs.placeholders()
                                    .written(theirs.statement().text(), server.getPosition())))
                    .orElse(theirs.statement().origin());
        }
        said.ifPresent(server -> {
            add(what, "detail: ", server.getDetail());
            add(what, "hint: ", server.getHint());
        });
        return Problem.at(origin, what.toString(), cure(failure) + ", then run headway " + command + " again; " + kept);
    }

    /** Of objects that could not be made for a reason that is no statement's own. */
    static Problem ofObjects(String command, StatementFailure failure, String kept) {
        return Problem.of(
                "the files of objects/ were not applied: " + message(failure.sqlException()),
                "objects/",
                cure(failure) + ", then run headway " + command + " again; " + kept);
    }

    private static String cure(StatementFailure failure) {
        if (failure.state().endsTheSession()) {
            return "the connection was lost";
        }
        return failure.lockWait()
                .filter(wait -> !wait.blockers().isEmpty())
                .map(Cure::of)
                .or(() -> Cure.beside(failure.state()))
                .orElse("mend the file");
    }

    private String what() {
        StringJoiner text = new StringJoiner("\n");
        boolean commit = failure.sent() == Sent.Ours.COMMIT;
        text.add(step.direction() + " " + step.revision().id() + " failed" + (commit ? " at its COMMIT" : "") + ": "
                + reason());
        failure.kept().filter(kept -> !kept.nothing()).ifPresent(kept -> text.add(kept.toString()));
        addContext(text);
        return text.toString();
    }

    private String reason() {
        String server = failure.lockWait()
                .map(wait -> wait.inVain(failure.state()))
                .orElseGet(() -> message(failure.sqlException()));
        return code().flatMap(CodeFailure.Words::what)
                .map(own -> own + (failure.sqlException().getSQLState() == null ? "" : "\nPostgreSQL said: " + server))
                .orElse(server);
    }

    /** What a class says that is the revision. */
    private Optional<CodeFailure.Words> code() {
        return failure.sent() instanceof Sent.Code code ? Optional.of(code.words()) : Optional.empty();
    }

    private void addContext(StringJoiner text) {
        if (failure.sent() instanceof Sent.Theirs theirs) {
            text.add("statement: " + firstLine(theirs.statement().text()));
        }
        code().flatMap(CodeFailure.Words::sql).ifPresent(sql -> text.add("statement: " + firstLine(sql)));
        addHolders(text, failure);
        server.ifPresent(said -> addServerSaid(text, said));
    }

    private static void addHolders(StringJoiner text, StatementFailure failure) {
        failure.lockWait()
                .filter(wait -> !wait.blockers().isEmpty())
                .ifPresent(wait -> text.add("held by: " + cut(wait.joined(), LONGEST_TEXT)));
    }

    private void addServerSaid(StringJoiner text, ServerErrorMessage said) {
        add(text, "detail: ", said.getDetail());
        add(text, "hint: ", said.getHint());
        if (failure.sent() != Sent.Ours.HISTORY) {
            add(text, "context: ", said.getWhere());
        }
        if (place.filter(Place::isElsewhere).isPresent()) {
            add(text, "query: ", said.getInternalQuery());
        }
    }

    /** {@code relation "users" already exists [42P07]}. */
    private static String message(SQLException e) {
        String text = server(e).map(ServerErrorMessage::getMessage).orElse(String.valueOf(e.getMessage()));
        return cut(text, LONGEST_TEXT) + (e.getSQLState() == null ? "" : " [" + e.getSQLState() + "]");
    }

    private Origin origin() {
        Revision revision = step.revision();
        if (failure.sent() instanceof Sent.Theirs theirs) {
            return place.map(Place::origin).orElse(theirs.statement().origin());
        }
        return code().map(CodeFailure.Words::origin).orElse(revision.origin());
    }

    private String remedy() {
        String again = "run headway " + step.direction() + " again";
        if (failure.state().endsTheSession()) {
            return "the connection was lost; " + again + ": it goes on from what the database says";
        }
        Optional<StatementFailure.Kept> kept = failure.kept().filter(section -> !section.nothing());
        boolean sliced = kept.filter(section -> section.left() == StatementFailure.Left.SLICES)
                .isPresent();
        String cure = failure.lockWait()
                .filter(wait -> !wait.blockers().isEmpty())
                .map(Cure::of)
                .or(() -> code().isPresent()
                        ? Cure.ofCode(failure.state())
                        : isBeside()
                                ? Cure.beside(failure.state())
                                : Cure.of(failure.state(), step.direction().toString()))
                .orElse(sliced ? "mend the rows that it met" : "mend the statement");
        if (kept.isEmpty()) {
            return cure + ", then " + again + "; nothing of this revision was kept" + orStamp();
        }
        if (kept.get().left() == StatementFailure.Left.UNTOLD) {
            return cure + "; " + untold(step);
        }
        String frozen = kept.get().done() == 0 ? "" : "; what stands before it in the file must stay as it is";
        return cure + ", then " + again + ": " + kept.get().goesOn() + frozen;
    }

    /** A schema that was made by other means stands where the revision leads already. */
    private String orStamp() {
        boolean may = step.direction() == Direction.UPGRADE && failure.state().isDuplicate() && !isBeside();
        String id = step.revision().id().toString();
        return may ? "\nor, where the schema is already as " + id + " leaves it: headway stamp " + id : "";
    }

    /** Whether a hook's statement failed. */
    private boolean isBeside() {
        return failure.sent() instanceof Sent.Theirs theirs
                && !theirs.statement()
                        .origin()
                        .file()
                        .equals(step.revision().origin().file());
    }

    /** What to do about a statement that commits by itself and did not come to its end. */
    static String untold(Step step) {
        return "see how far it came: it commits by itself. If it may run again, put --- allow rerun REASON before it and"
                + " run headway " + step.direction() + " again   or finish by hand what is left, then say where the"
                + " schema stands: "
                + Unfinished.stamps(step.revision(), step.direction().toString());
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        String shown = cut(line, LONGEST_LINE);
        return shown.length() == line.length() && line.length() < text.length() ? shown + " …" : shown;
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest) - 1)) + " …";
    }

    private static void add(StringJoiner text, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            text.add(label + cut(value, LONGEST_TEXT));
        }
    }

    private static Optional<ServerErrorMessage> server(SQLException e) {
        return Optional.ofNullable(e instanceof PSQLException psql ? psql.getServerErrorMessage() : null);
    }
}
