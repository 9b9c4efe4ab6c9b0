package dev.headway.inspect;

import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.sql.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * OIDs to identities and back to nothing: no OID leaves this room. Extensions answer for their members. What is nobody's
 * business (Headway's own tables, temporary ones, TOAST) has no name here, and neither has a part of it.
 */
final class Names {

    private final Map<Address, ObjectId> ids = new HashMap<>();
    private final Map<Address, Address> aliases = new HashMap<>();
    private final Map<Address, Identifier> owners = new HashMap<>();
    private final Set<Address> members = new HashSet<>();
    private final List<Address> listed = new ArrayList<>();
    private final Map<String, String> schemas = new HashMap<>();
    private final Bookkeeping bookkeeping;

    private Names(Bookkeeping bookkeeping) {
        this.bookkeeping = bookkeeping;
    }

    static Names read(Snapshot snapshot, Bookkeeping bookkeeping) throws SQLException {
        Names names = new Names(bookkeeping);
        snapshot.read("names", names::add);
        return names;
    }

    private void add(Row row) throws SQLException {
        Address address = Address.of(row.number("class"), row.number("object"));
        Optional<Identifier> extension = row.identifier("extension");
        if (extension.isPresent()) {
            members.add(address);
            listed.add(address);
            ids.put(address, ObjectId.of(Kind.EXTENSION, extension.get().name()));
        } else if (row.number("alias") != 0) {
            aliases.put(address, Address.of(row.number("alias_class"), row.number("alias")));
        } else {
            Kind kind = Kind.valueOf(row.text("kind"));
            // One string for all of a schema: then to compare two of its objects takes half the time.
            String schema = schemas.computeIfAbsent(row.text("schema"), name -> name);
            ObjectId id = ObjectId.of(kind, schema, row.text("name"), row.text("arguments"));
            if (!bookkeeping.owns(id)) {
                listed.add(address);
                ids.put(address, id);
                row.identifier("owner").ifPresent(owner -> owners.put(address, owner));
            }
        }
    }

    /** A part, an index that is a constraint: what is not listed with the rest, or listed as something else. */
    void name(Address address, ObjectId id) {
        ids.put(address, id);
    }

    /** A part of something that is nobody's business. */
    void forget(Address address) {
        ids.remove(address);
    }

    /** The identity of an object of its own; not that of an extension's member. */
    Optional<ObjectId> own(Address address) {
        return members.contains(address) ? Optional.empty() : Optional.ofNullable(ids.get(address));
    }

    /** What an edge to this address leads to: an object, the extension that it belongs to, what it is an alias of. */
    Optional<ObjectId> find(Address address) {
        Address real = real(address);
        ObjectId id = ids.get(real);
        return Optional.ofNullable(id != null ? id : ids.get(real.whole()));
    }

    private Address real(Address address) {
        Address real = address;
        for (Address next = aliases.get(real); next != null; next = aliases.get(real)) {
            real = next;
        }
        return real;
    }

    /** A relation's identity, be it an extension's. */
    Optional<ObjectId> relation(long object) {
        return find(Address.relation(object));
    }

    Optional<Identifier> owner(Address address) {
        return Optional.ofNullable(owners.get(real(address)));
    }

    /** What has a name of its own, by what it is known as now. */
    void listed(BiConsumer<Address, ObjectId> reader) {
        for (Address address : listed) {
            ObjectId id = ids.get(address);
            if (id != null) {
                reader.accept(address, id);
            }
        }
    }
}
