package dev.headway.inspect;

import dev.headway.catalog.Firing;
import dev.headway.catalog.Grantee;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Policy;
import dev.headway.catalog.Rule;
import dev.headway.catalog.Trigger;
import dev.headway.sql.Identifier;
import java.sql.SQLException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What belongs to a table or view besides columns and constraints: triggers, rules and policies. */
final class Parts {

    private final Draft draft;

    Parts(Draft draft) {
        this.draft = draft;
    }

    void trigger(Row row) throws SQLException {
        Address address = Address.of(Address.TRIGGER, row.number("object"));
        Optional<ObjectId> id = named(row, address, Kind.TRIGGER);
        if (id.isEmpty()) {
            return;
        }
        boolean constraint = row.number("constraint_object") != 0;
        if (constraint) {
            draft.names().name(Address.of(Address.CONSTRAINT, row.number("constraint_object")), id.get());
        }
        draft.add(new Trigger(
                id.get(),
                draft.about(address),
                row.text("definition"),
                constraint,
                row.text("function"),
                firing(row.letter("enabled"))));
    }

    void rule(Row row) throws SQLException {
        Address address = Address.of(Address.RULE, row.number("object"));
        if (row.flag("is_view")) {
            draft.names()
                    .own(Address.relation(row.number("relation")))
                    .ifPresent(view -> draft.names().name(address, view));
            return;
        }
        Optional<ObjectId> id = named(row, address, Kind.RULE);
        if (id.isPresent()) {
            draft.add(new Rule(
                    id.get(),
                    draft.about(address),
                    Texts.query(row.text("definition")),
                    firing(row.letter("enabled"))));
        }
    }

    void policy(Row row) throws SQLException {
        Address address = Address.of(Address.POLICY, row.number("object"));
        Optional<ObjectId> id = named(row, address, Kind.POLICY);
        if (id.isPresent()) {
            draft.add(new Policy(
                    id.get(),
                    draft.about(address),
                    row.flag("permissive"),
                    row.text("command"),
                    roles(row),
                    row.optional("using_expression").map(Texts::bare),
                    row.optional("check_expression").map(Texts::bare)));
        }
    }

    private static SortedSet<Grantee> roles(Row row) throws SQLException {
        SortedSet<Grantee> roles = new TreeSet<>();
        if (row.flag("everybody")) {
            roles.add(new Grantee.Public());
        } else {
            row.texts("roles").forEach(role -> roles.add(new Grantee.Role(new Identifier(role))));
        }
        return roles;
    }

    private Optional<ObjectId> named(Row row, Address address, Kind kind) throws SQLException {
        String name = row.text("name");
        Optional<ObjectId> id =
                draft.names().own(Address.relation(row.number("relation"))).map(whole -> whole.part(kind, name));
        id.ifPresent(part -> draft.names().name(address, part));
        return id;
    }

    static Firing firing(char letter) {
        return switch (letter) {
            case 'D' -> Firing.DISABLED;
            case 'R' -> Firing.REPLICA;
            case 'A' -> Firing.ALWAYS;
            default -> Firing.ORIGIN;
        };
    }
}
