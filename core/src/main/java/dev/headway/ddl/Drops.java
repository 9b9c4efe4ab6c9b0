package dev.headway.ddl;

import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Column;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.PublicationMember;
import dev.headway.catalog.Sequence;
import dev.headway.catalog.Table;
import dev.headway.diff.Change;

/** DROP, never with CASCADE: what PostgreSQL would take along unasked is somebody's. */
final class Drops {

    private Drops() {}

    static void write(Change.Drop drop, Draft draft) {
        CatalogObject object = drop.object();
        ObjectId id = object.id();
        Names names = draft.names();
        switch (id.kind()) {
            case COLUMN -> column((Column) object, drop.again(), drop.only(), draft);
            case DEFAULT ->
                draft.contract(names.alterTable(
                                id.owner().owner(), draft.situation().heirs().haveOtherDefault(id.owner()))
                        + " ALTER COLUMN " + id.owner().identifier() + " DROP DEFAULT");
            case CONSTRAINT ->
                draft.contract(names.alterTable(id.owner(), drop.only()) + " DROP CONSTRAINT " + id.identifier());
            case DOMAIN_CONSTRAINT ->
                draft.contract("ALTER DOMAIN " + names.of(id.owner()) + " DROP CONSTRAINT " + id.identifier());
            case INDEX -> IndexSql.drop(object, drop.again(), draft);
            case TABLE -> table((Table) object, drop.again(), draft);
            case PUBLICATION_MEMBER -> OtherSql.dropMember((PublicationMember) object, draft);
            case DEFAULT_PRIVILEGES -> OtherSql.dropDefaultPrivileges(object, draft);
            case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE -> type(object, draft);
            case SEQUENCE -> sequence((Sequence) object, draft);
            default -> draft.contract("DROP " + names.full(id));
        }
    }

    private static void column(Column column, boolean again, boolean only, Draft draft) {
        ObjectId id = column.id();
        Names names = draft.names();
        if (id.owner().kind() != Kind.TABLE && id.owner().kind() != Kind.FOREIGN_TABLE) {
            return;
        }
        String sql = names.alterTable(id.owner(), only) + " DROP COLUMN " + id.identifier();
        boolean derived = column.generated().isPresent();
        String note = "nothing else makes other values of " + names.of(id) + " than making it again";
        draft.add(sql, statement -> {
            Statement noted = again ? statement.contracting().noting(note) : statement.contracting();
            return derived ? noted : noted.losing("drops column " + names.of(id) + " with its values");
        });
    }

    private static void table(Table table, boolean again, Draft draft) {
        String name = draft.names().of(table.id());
        if (draft.situation().isPointedToAbove(table)) { // the foreign key holds on to the partition, too
            Links.detach(table, table.partition().orElseThrow().of(), draft);
        }
        if (again) {
            draft.add(
                    "DROP TABLE " + name,
                    statement -> statement
                            .contracting()
                            .noting("nothing else gives " + name + " another partition key than making it again")
                            .losing("makes table " + name
                                    + " again: only partitions that it keeps have their rows after that"));
        } else {
            boolean empty =
                    table.partitionKey().isPresent() && !draft.situation().takesPartitions(table.id());
            draft.add(
                    "DROP TABLE " + name,
                    statement ->
                            statement.contracting().losing("drops table " + name + (empty ? "" : " with its rows")));
        }
    }

    private static void sequence(Sequence sequence, Draft draft) {
        String name = draft.names().of(sequence.id());
        draft.add(
                "DROP SEQUENCE " + name,
                statement -> statement.contracting().losing("drops sequence " + name + " with its position"));
    }

    private static void type(CatalogObject type, Draft draft) {
        Situation situation = draft.situation();
        String name = situation
                .aside(type.id())
                .map(aside ->
                        draft.names().of(ObjectId.of(type.id().kind(), type.id().schema(), aside)))
                .orElseGet(() -> draft.names().of(type.id()));
        draft.contract("DROP " + type.id().kind().words() + " " + name);
    }
}
