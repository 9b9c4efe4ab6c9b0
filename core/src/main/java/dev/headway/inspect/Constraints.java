package dev.headway.inspect;

import dev.headway.catalog.About;
import dev.headway.catalog.Aside;
import dev.headway.catalog.Check;
import dev.headway.catalog.Constraint;
import dev.headway.catalog.Deferral;
import dev.headway.catalog.Exclusion;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.IndexTraits;
import dev.headway.catalog.Key;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.sql.Identifier;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Constraints; the index that carries one is named as the constraint. */
final class Constraints {

    private final Draft draft;
    private final Map<Long, ObjectId> replicaIdentities;

    Constraints(Draft draft, Map<Long, ObjectId> replicaIdentities) {
        this.draft = draft;
        this.replicaIdentities = replicaIdentities;
    }

    void read(Row row) throws SQLException {
        Address index = Address.relation(row.number("index"));
        draft.names().forget(index);
        boolean ofDomain = row.number("domain") != 0;
        Optional<ObjectId> whole = draft.names()
                .own(
                        ofDomain
                                ? Address.of(Address.TYPE, row.number("domain"))
                                : Address.relation(row.number("relation")));
        if (whole.isEmpty()) {
            return;
        }
        ObjectId id = whole.get().part(ofDomain ? Kind.DOMAIN_CONSTRAINT : Kind.CONSTRAINT, row.text("name"));
        draft.names().name(Address.of(Address.CONSTRAINT, row.number("object")), id);
        if (row.number("index") != 0) {
            draft.names().name(index, id);
            if (row.flag("replica_identity")) {
                replicaIdentities.put(row.number("relation"), id);
            }
        }
        draft.add(constraint(row, id));
    }

    private Constraint constraint(Row row, ObjectId id) throws SQLException {
        return switch (row.letter("kind")) {
            case 'p', 'u' -> key(row, id);
            case 'x' -> exclusion(row, id);
            case 'f' -> foreignKey(row, id);
            default -> check(row, id);
        };
    }

    private Check check(Row row, ObjectId id) throws SQLException {
        List<Long> columns = row.numbers("columns");
        String column = columns.size() == 1
                ? draft.column(row.number("relation"), columns.get(0)).name()
                : "";
        return new Check(
                id,
                about(row),
                Texts.bare(row.text("expression")),
                row.flag("no_inherit"),
                row.flag("validated"),
                row.flag("enforced"),
                row.flag("local"),
                row.flag("inherited"),
                generatedName(id, column, "check"));
    }

    private Key key(Row row, ObjectId id) throws SQLException {
        boolean primary = row.letter("kind") == 'p';
        List<Identifier> columns = columns(row, "columns");
        List<Long> carried = row.numbers("index_columns");
        return new Key(
                id,
                about(row),
                primary,
                columns,
                draft.columns(row.number("relation"), carried.subList((int) row.number("key_columns"), carried.size())),
                row.flag("nulls_not_distinct"),
                row.flag("period"),
                deferral(row),
                traits(row),
                partOf(row),
                generatedName(id, primary ? "" : joined(columns), primary ? "pkey" : "key"));
    }

    private Exclusion exclusion(Row row, ObjectId id) throws SQLException {
        String definition = row.text("definition");
        String deferral = row.flag("deferred") ? " DEFERRABLE INITIALLY DEFERRED" : " DEFERRABLE";
        if (row.flag("deferrable")) {
            definition = definition.substring(0, definition.length() - deferral.length());
        }
        return new Exclusion(
                id,
                about(row),
                definition.substring("EXCLUDE ".length()),
                deferral(row),
                traits(row),
                partOf(row),
                generatedName(id, joined(columns(row, "columns")), "excl"));
    }

    private ForeignKey foreignKey(Row row, ObjectId id) throws SQLException {
        List<Identifier> columns = columns(row, "columns");
        long referenced = row.number("referenced");
        return new ForeignKey(
                id,
                about(row),
                columns,
                draft.names().relation(referenced).orElseThrow(),
                draft.columns(referenced, row.numbers("key")),
                action(row.letter("on_update")),
                action(row.letter("on_delete")),
                columns(row, "delete_columns"),
                row.letter("match") == 'f',
                row.flag("period"),
                deferral(row),
                row.flag("validated"),
                row.flag("enforced"),
                partOf(row),
                generatedName(id, joined(columns), "fkey"));
    }

    private About about(Row row) throws SQLException {
        return draft.about(Address.of(Address.CONSTRAINT, row.number("object")));
    }

    private List<Identifier> columns(Row row, String which) throws SQLException {
        return draft.columns(row.number("relation"), row.numbers(which));
    }

    private Optional<ObjectId> partOf(Row row) throws SQLException {
        Optional<String> name = row.optional("parent_name");
        return name.isEmpty()
                ? Optional.empty()
                : draft.names()
                        .relation(row.number("parent_relation"))
                        .map(table -> table.part(Kind.CONSTRAINT, name.get()));
    }

    static IndexTraits traits(Row row) throws SQLException {
        return new IndexTraits(row.options("options"), row.identifier("tablespace"), row.flag("clustered"));
    }

    private static Deferral deferral(Row row) throws SQLException {
        return !row.flag("deferrable")
                ? Deferral.NOT_DEFERRABLE
                : row.flag("deferred") ? Deferral.INITIALLY_DEFERRED : Deferral.DEFERRABLE;
    }

    private static ForeignKey.Action action(char letter) {
        return switch (letter) {
            case 'r' -> ForeignKey.Action.RESTRICT;
            case 'c' -> ForeignKey.Action.CASCADE;
            case 'n' -> ForeignKey.Action.SET_NULL;
            case 'd' -> ForeignKey.Action.SET_DEFAULT;
            default -> ForeignKey.Action.NO_ACTION;
        };
    }

    private static String joined(List<Identifier> columns) {
        return String.join("_", columns.stream().map(Identifier::name).toList());
    }

    private static Aside<Boolean> generatedName(ObjectId id, String columns, String label) {
        return Aside.of(GeneratedName.matches(id.name(), id.owner().name(), columns, label));
    }
}
