package dev.headway.inspect;

import dev.headway.catalog.About;
import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.DefaultPrivileges;
import dev.headway.catalog.Dependency;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Schema;
import dev.headway.catalog.Unhandled;
import dev.headway.pg.ServerVersion;
import dev.headway.sql.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A catalog that is being read. */
final class Draft {

    private final Names names;
    private final Abouts abouts;
    private final List<CatalogObject> objects = new ArrayList<>();
    private final Set<ObjectId> read = new HashSet<>();
    private final Set<Dependency> dependencies = new HashSet<>();
    private final List<Unhandled> unhandled = new ArrayList<>();
    private final Map<Address, String> columns = new HashMap<>();

    Draft(Names names, Abouts abouts) {
        this.names = names;
        this.abouts = abouts;
    }

    Names names() {
        return names;
    }

    About about(Address address) {
        return abouts.of(address, names.owner(address));
    }

    Optional<String> comment(Address address) {
        return abouts.comment(address);
    }

    void add(CatalogObject object) {
        objects.add(object);
        read.add(object.id());
    }

    void add(Dependency dependency) {
        dependencies.add(dependency);
    }

    void column(Address address, String name) {
        columns.put(address, name);
    }

    /** The name of a column that was read. */
    Identifier column(long relation, long number) {
        String name = columns.get(Address.column(relation, Math.toIntExact(number)));
        return new Identifier(name == null ? "?" : name);
    }

    List<Identifier> columns(long relation, List<Long> numbers) {
        return numbers.stream().map(number -> column(relation, number)).toList();
    }

    /** The kinds of which the list of names says everything. */
    void addListed() {
        names.listed((address, id) -> {
            if (id.kind() == Kind.SCHEMA) {
                add(new Schema(id, about(address)));
            } else if (id.kind() == Kind.DEFAULT_PRIVILEGES) {
                Optional<Identifier> schema =
                        id.schema().isEmpty() ? Optional.empty() : Optional.of(new Identifier(id.schema()));
                add(new DefaultPrivileges(id, about(address), id.identifier(), schema, id.arguments()));
            }
        });
    }

    void unmodelled(Row row) throws SQLException {
        unhandled.add(new Unhandled(row.text("kind"), row.text("name"), row.text("why")));
    }

    /** What was named and is no object by now is said to be unhandled, and so is a comment or privilege that found none. */
    Catalog finish(ServerVersion server, Identifier role) {
        names.listed((address, id) -> {
            if (!read.contains(id)) {
                unhandled.add(new Unhandled(id.kind().words(), id.sql(), "not compared"));
            }
        });
        abouts.unused()
                .forEach((address, kind) -> names.find(address)
                        .filter(id -> id.kind() != Kind.EXTENSION && read.contains(id))
                        .ifPresent(id -> unhandled.add(new Unhandled(kind, id.toString(), "on something inside it"))));
        return new Catalog(server, role, objects, dependencies, unhandled);
    }
}
