package dev.headway.ddl;

import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.ObjectId;
import dev.headway.diff.Change;
import dev.headway.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The statements of one change while they are written. Not thread-safe. */
final class Draft {

    private final Change change;
    private final Situation situation;
    private final List<Statement> statements = new ArrayList<>();

    Draft(Change change, Situation situation) {
        this.change = change;
        this.situation = situation;
    }

    Situation situation() {
        return situation;
    }

    Names names() {
        return situation.names();
    }

    ObjectId id() {
        return change.id();
    }

    boolean isAgain() {
        return change instanceof Change.Create create && create.again();
    }

    List<Statement> statements() {
        return List.copyOf(statements);
    }

    /** A statement that code of before survives. */
    void add(String sql) {
        statements.add(Statement.of(change, sql));
    }

    /** Right behind the statement that makes the object. */
    void second(String sql) {
        statements.add(1, Statement.of(change, sql));
    }

    /** A statement that code of before may not survive. */
    void contract(String sql) {
        statements.add(Statement.of(change, sql).contracting());
    }

    void add(String sql, UnaryOperator<Statement> more) {
        statements.add(more.apply(Statement.of(change, sql)));
    }

    /** Comment and privileges of something new. */
    void about(CatalogObject object) {
        object.about().comment().ifPresent(text -> comment(object.id(), Optional.of(text)));
        Grants.write(object, DefaultGrants.of(object, situation), names()).forEach(this::add);
    }

    /** What changes in comment and privileges. */
    void about(CatalogObject from, CatalogObject to) {
        if (!from.about().comment().equals(to.about().comment())) {
            comment(to.id(), to.about().comment());
        }
        Grants.write(from, to, names())
                .forEach(sql -> add(sql, statement -> statement.contracting(sql.startsWith("REVOKE"))));
    }

    void comment(ObjectId id, Optional<String> text) {
        String words = text.map(some -> new Literal(some).quoted().strip()).orElse("NULL");
        add("COMMENT ON " + names().full(id) + " IS " + words);
    }
}
