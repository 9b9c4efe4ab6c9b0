package dev.headway.revision;

import dev.headway.revision.Options.Batch;
import dev.headway.sql.OfSession;
import dev.headway.sql.Piece;
import dev.headway.sql.Statement;
import dev.headway.sql.TokenKind;
import dev.headway.sql.Tokens;
import java.util.List;
import java.util.Optional;

/**
 * What may be wrong with a statement that is to run in slices, as far as its tokens tell. Immutable but for the list of
 * faults.
 */
record BatchChecks(Values values, String section, boolean autocommit) {

    private static final String BATCH = ":batch";

    /** Words before which one condition ends and behind which another may begin. */
    private static final String[] CLAUSES = {
        "WHERE",
        "FROM",
        "JOIN",
        "ON",
        "SET",
        "SELECT",
        "RETURNING",
        "GROUP",
        "HAVING",
        "WINDOW",
        "ORDER",
        "LIMIT",
        "OFFSET",
        "FETCH",
        "FOR",
        "UNION",
        "INTERSECT",
        "EXCEPT"
    };

    /** @param asksForBatch whether there was a batch line, be it a good one or not */
    void check(Piece.Command piece, Options options, boolean asksForBatch) {
        Statement statement = piece.statement();
        boolean sliced = piece.variables().contains(BATCH);
        if (options.batch().isPresent()) {
            check(options.batch().get(), statement, sliced);
        } else if (!asksForBatch && sliced) {
            values.fault(
                    statement.origin(),
                    ":batch in a statement that is not run in slices",
                    "put --- batch TABLE by KEY before it");
        }
    }

    private void check(Batch batch, Statement statement, boolean sliced) {
        if (!sliced || !isBatchable(statement)) {
            values.fault(
                    batch.origin(),
                    "batch before a statement that cannot be run in slices",
                    "put it before one UPDATE, DELETE or INSERT … SELECT whose WHERE holds :batch");
            return;
        }
        if (!autocommit) {
            values.fault(
                    batch.origin(),
                    "batch in a section that one transaction holds together",
                    "open the section with --- " + section + " autocommit   (best in a revision that does only this)");
        }
        if (isLoose(new Tokens(statement.text())).loose()) {
            values.fault(
                    statement.origin(),
                    ":batch beside OR or behind NOT: it would not bound the statement",
                    "put parentheses around the other conditions: WHERE :batch AND (… OR …)");
        }
        String key = last(batch.key());
        if (changes(new Tokens(statement.text()), last(batch.table()), key)) {
            values.fault(
                    statement.origin(),
                    "the UPDATE changes the key " + batch.key() + " that its batch walks: rows would be met twice, or"
                            + " not at all",
                    "walk another unique column, or change the key without --- batch");
        }
    }

    /** What is done in the background is done in another session, on another day. */
    void checkBackground(Options options, List<Section.Entry> before) {
        Optional<Batch> background = options.batch().filter(Batch::background);
        Optional<Statement> first = before.stream()
                .map(Section.Entry::statement)
                .filter(statement -> isOfSession(statement.text()))
                .findFirst();
        if (background.isPresent() && first.isPresent()) {
            values.fault(
                    background.get().origin(),
                    "batch in the background behind a statement that holds for its session alone: "
                            + first.get().text().lines().findFirst().orElse(""),
                    "the worker has another session: write the batch without what that statement does, or leave out"
                            + " the word background");
        }
    }

    /** A session that begins anew needs nothing closed, reset or forgotten. */
    private static boolean isOfSession(String sql) {
        return OfSession.temporary(sql).isPresent()
                || (OfSession.isSetting(sql)
                        && !new Tokens(sql).at("RESET", "DEALLOCATE", "CLOSE", "LISTEN", "UNLISTEN", "DECLARE"));
    }

    private static boolean isBatchable(Statement statement) {
        Tokens tokens = new Tokens(statement.text());
        return tokens.at("UPDATE", "DELETE") || (tokens.at("INSERT") && tokens.contain("SELECT"));
    }

    /** The last part of a name, folded as the server folds it. */
    private static String last(String written) {
        String part = "";
        for (Tokens tokens = new Tokens(written); !tokens.isAtEnd(); tokens.advance()) {
            part = tokens.at('.') ? part : tokens.token();
        }
        return new Tokens(part).name().orElse("");
    }

    /**
     * What stands on one level of parentheses.
     *
     * @param sliced whether {@code :batch} is in it
     * @param loose whether it is there beside OR, or behind NOT
     */
    private record Level(boolean sliced, boolean loose) {}

    private static Level isLoose(Tokens tokens) {
        boolean sliced = false;
        boolean loose = false;
        boolean slicedHere = false;
        boolean orHere = false;
        boolean not = false;
        while (!tokens.isAtEnd() && !tokens.at(TokenKind.CLOSE) && !tokens.at("END")) {
            boolean found = false;
            if (tokens.at(TokenKind.OPEN) || tokens.at("CASE")) {
                tokens.advance();
                Level inner = isLoose(tokens);
                loose |= inner.loose();
                found = inner.sliced();
            } else if (tokens.at(CLAUSES)) {
                slicedHere = false;
                orHere = false;
            } else {
                orHere |= tokens.at("OR");
                found = tokens.token().equals(BATCH);
            }
            loose |= found && not;
            sliced |= found;
            slicedHere |= found;
            loose |= slicedHere && orHere;
            not = tokens.at("NOT");
            tokens.advance();
        }
        return new Level(sliced, loose);
    }

    /** Whether this is an UPDATE of the table that sets the column. */
    private static boolean changes(Tokens tokens, String table, String column) {
        if (!tokens.accept("UPDATE")) {
            return false;
        }
        tokens.accept("ONLY");
        Optional<String> updated = tokens.name();
        boolean same =
                updated.filter(name -> ("." + name).endsWith("." + table)).isPresent();
        while (!tokens.isAtEnd() && !tokens.accept("SET")) {
            tokens.advance();
        }
        boolean changes = false;
        for (boolean more = same; more && !changes; more = isFollowed(tokens)) {
            boolean several = tokens.accept('(');
            do {
                changes |= tokens.name().filter(column::equals).isPresent();
            } while (several && tokens.accept(','));
        }
        return changes;
    }

    /** Passes what is assigned; whether more is. */
    private static boolean isFollowed(Tokens tokens) {
        while (!tokens.isAtEnd() && !tokens.at("FROM", "WHERE", "RETURNING")) {
            if (tokens.accept(',')) {
                return true;
            }
            tokens.skipOne();
        }
        return false;
    }
}
