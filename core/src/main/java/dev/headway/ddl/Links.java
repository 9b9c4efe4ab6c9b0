package dev.headway.ddl;

import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Partition;
import dev.headway.catalog.RangeType;
import dev.headway.catalog.ReplicaIdentity;
import dev.headway.catalog.Sequence;
import dev.headway.catalog.Table;
import dev.headway.diff.Change;
import dev.headway.sql.Identifier;
import dev.headway.sql.Literal;
import java.util.List;

/** Names, and how objects hang together: partitions and heirs, owned sequences, replica identities. */
final class Links {

    private Links() {}

    static void write(Change change, Draft draft) {
        if (change instanceof Change.Rename rename) {
            rename(rename.from(), rename.to(), draft);
        } else if (change instanceof Change.RenameValue value) {
            draft.contract("ALTER TYPE " + draft.names().of(value.id()) + " RENAME VALUE "
                    + new Literal(value.from()).quoted().strip() + " TO "
                    + new Literal(value.to()).quoted().strip());
        } else if (change instanceof Change.SetAside type) {
            setAside(type.id(), draft);
            if (type.object() instanceof RangeType range) {
                setAside(range, draft);
            }
        } else if (change instanceof Change.Detach detach) {
            detach.parents().forEach(parent -> detach(detach.object(), parent, draft));
        } else if (change instanceof Change.Attach attach) {
            attach.parents().forEach(parent -> attach(attach.object(), parent, draft));
        } else if (change instanceof Change.AttachIndex attach) {
            draft.add(
                    "ALTER INDEX " + index(attach.parent(), draft) + " ATTACH PARTITION " + index(attach.id(), draft));
        } else if (change instanceof Change.SetReplicaIdentity table) {
            replicaIdentity(table.object(), draft);
        } else if (change instanceof Change.SetOwnedBy owned) {
            ownedBy(owned.object(), draft);
        }
    }

    /** The index of a key has the key's name, in the schema of its table. */
    private static String index(ObjectId id, Draft draft) {
        return draft.names().of(ObjectId.of(Kind.INDEX, id.schema(), id.name()));
    }

    static void rename(CatalogObject from, CatalogObject to, Draft draft) {
        Names names = draft.names();
        ObjectId old = from.id();
        ObjectId now = to.id();
        if (!old.schema().equals(now.schema()) && old.parent().isEmpty()) {
            draft.contract("ALTER " + names.full(old) + " SET SCHEMA " + new Identifier(now.schema()));
            old = new ObjectId(old.kind(), old.parent(), now.schema(), old.name(), old.arguments());
        }
        if (old.name().equals(now.name())) {
            return;
        }
        String toName = " TO " + now.identifier();
        switch (old.kind()) {
            case COLUMN ->
                draft.contract(names.alterTable(now.owner()) + " RENAME COLUMN " + old.identifier() + toName);
            case CONSTRAINT ->
                draft.add(names.alterTable(now.owner()) + " RENAME CONSTRAINT " + old.identifier() + toName);
            case DOMAIN_CONSTRAINT ->
                draft.add("ALTER DOMAIN " + names.of(now.owner()) + " RENAME CONSTRAINT " + old.identifier() + toName);
            case INDEX -> draft.add("ALTER INDEX " + names.of(old) + " RENAME" + toName);
            case TRIGGER, RULE, POLICY ->
                draft.add("ALTER " + old.kind().words() + " " + old.identifier() + " ON " + names.of(now.owner())
                        + " RENAME" + toName);
            default -> draft.contract("ALTER " + names.full(old) + " RENAME" + toName);
        }
    }

    private static void setAside(ObjectId type, Draft draft) {
        String name = draft.situation().aside(type).orElseThrow();
        draft.contract(
                "ALTER " + type.kind().words() + " " + draft.names().of(type) + " RENAME TO " + new Identifier(name));
    }

    /** What PostgreSQL made with a range and does not rename with it: its multirange, and the functions of both. */
    private static void setAside(RangeType range, Draft draft) {
        Names names = draft.names();
        ObjectId id = range.id();
        Identifier name = new Identifier(draft.situation().aside(id).orElseThrow());
        Identifier many = new Identifier(
                FreeName.of(id, "_multirange_old", draft.situation().differences()));
        String now = names.of(ObjectId.of(id.kind(), id.schema(), name.name()));
        draft.contract("ALTER TYPE " + names.bare(range.multirange()) + " RENAME TO " + many);
        String both = range.subtype() + ", " + range.subtype();
        for (String arguments : List.of(both, both + ", text")) {
            draft.contract("ALTER FUNCTION " + id.sql() + "(" + arguments + ") RENAME TO " + name);
        }
        for (String arguments : List.of("", now, now + "[]")) {
            draft.contract("ALTER FUNCTION " + range.multirange() + "(" + arguments + ") RENAME TO " + many);
        }
    }

    static void detach(Table table, ObjectId parent, Draft draft) {
        String name = draft.names().of(table.id());
        boolean partition =
                table.partition().map(Partition::of).filter(parent::equals).isPresent();
        draft.contract(
                partition
                        ? "ALTER TABLE " + draft.names().of(parent) + " DETACH PARTITION " + name
                        : "ALTER TABLE " + name + " NO INHERIT " + draft.names().of(parent));
    }

    private static void attach(Table table, ObjectId parent, Draft draft) {
        String name = draft.names().of(table.id());
        if (table.partition().map(Partition::of).filter(parent::equals).isPresent()) {
            draft.contract("ALTER TABLE " + draft.names().of(parent) + " ATTACH PARTITION " + name + " "
                    + table.partition().map(Partition::bound).orElse(""));
        } else {
            draft.contract("ALTER TABLE " + name + " INHERIT " + draft.names().of(parent));
        }
    }

    private static void replicaIdentity(Table table, Draft draft) {
        ReplicaIdentity identity = table.replicaIdentity();
        String how = identity.index()
                .map(index -> "USING INDEX " + index.identifier())
                .orElseGet(() -> identity.mode().name());
        draft.add("ALTER TABLE " + draft.names().of(table.id()) + " REPLICA IDENTITY " + how);
    }

    private static void ownedBy(Sequence sequence, Draft draft) {
        draft.add("ALTER SEQUENCE " + draft.names().of(sequence.id()) + " OWNED BY "
                + sequence.ownedBy().map(draft.names()::of).orElse("NONE"));
        sequence.ownedBy()
                .filter(column -> draft.situation().isCreated(sequence.id())
                        && !draft.situation().isCreated(column))
                .ifPresent(column -> draft.add(
                        Counting.from(column, draft.names(), sequence.options().increment() < 0)));
    }
}
