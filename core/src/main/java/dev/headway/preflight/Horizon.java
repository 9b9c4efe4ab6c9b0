package dev.headway.preflight;

import dev.headway.problem.Origin;
import dev.headway.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far ahead the catalog of now can tell what a statement will meet. Whatever earlier statements made, dropped, moved
 * or gave away is not asked after; behind what may change anything nothing is. When in doubt it cannot be told: what is
 * asked in vain costs a late failure, what is asked wrongly would keep a good run from happening. Not thread-safe.
 */
final class Horizon {

    private final List<Asked> asked = new ArrayList<>();
    private final List<Reliance.Placed> reliances = new ArrayList<>();
    private final List<Bulk> bulks = new ArrayList<>();

    /** Without schema: two ways to write one name are one. */
    private final Set<Identifier> touched = new HashSet<>();

    /** Made by an earlier statement, and nothing else done with it. */
    private final Set<Name> own = new HashSet<>();

    private final Set<Identifier> schemas = new HashSet<>();
    private final Set<Identifier> validated = new HashSet<>();
    private Origin origin = Origin.of("");
    private boolean dark;
    private boolean perhaps;
    private boolean granted;
    private boolean dropped;
    private boolean temporary;
    private boolean rebuilt;

    /** The statement that is read from now on. */
    void at(Origin statement) {
        origin = statement;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    List<Reliance.Placed> reliances() {
        return List.copyOf(reliances);
    }

    List<Bulk> bulks() {
        return List.copyOf(bulks);
    }

    /** From here on anything may be otherwise. */
    void darken() {
        dark = true;
    }

    /** From here on our role may hold more privileges; it owns no more than before. */
    void grant() {
        granted = true;
    }

    /** From here on an unqualified name may be that of something temporary. */
    void makeTemporary() {
        temporary = true;
    }

    /** From here on an index that was INVALID may have been built again. */
    void rebuild() {
        rebuilt = true;
    }

    /** Whether the next needs are of something that may not come to pass; they are not asked for then. */
    Horizon unless(boolean uncertain) {
        perhaps = uncertain;
        return this;
    }

    /** That name is another thing from here on, or nothing. */
    void touch(Name name) {
        touched.add(name.name());
        own.remove(name);
    }

    /** Our role owns it. */
    void own(Name made) {
        own.add(made);
    }

    /**
     * A relation is dropped.
     *
     * @param unowned whether it may have gone with its table and come again unseen
     */
    void dropRelation(Name name, boolean unowned) {
        if (!unowned || !dropped) {
            need(name, new Need.Drop(Subject.relation(name)));
        }
        drop(name);
    }

    /** Something that was there is gone, and with it names that nobody wrote down: indexes, sequences. */
    void drop(Name name) {
        touch(name);
        dropped = true;
    }

    /** The search path may go through another schema from here on. */
    void touchSchema(Identifier schema) {
        schemas.add(schema);
    }

    /** A constraint of whatever table that was NOT VALID may be valid from here on. */
    void validate(Identifier constraint) {
        validated.add(constraint);
    }

    boolean isMade(Name name) {
        return touched.contains(name.name());
    }

    void need(Need need) {
        if (!dark && !perhaps) {
            asked.add(new Asked(need, origin));
        }
    }

    /** CREATE in a schema. */
    void create(Name made) {
        boolean told = made.schema().isPresent() ? isTold(made.schema()) : schemas.isEmpty();
        if (told && !granted) {
            need(new Need.Create(made.schema()));
        }
    }

    /** CREATE of a view, which is temporary itself where one of its tables is. */
    void createView(Name made) {
        if (!temporary) {
            create(made);
        }
    }

    /** What CREATE OR REPLACE finds in the way. */
    void replace(Name view) {
        if (isTold(view)) {
            need(new Need.Own(Subject.place(view), false));
        }
    }

    /** A schema itself. */
    void schema(Identifier name) {
        if (isTold(Optional.of(name))) {
            need(new Need.Own(Subject.schema(Optional.of(name)), false));
        }
    }

    /** CREATE on the database. */
    void createInDatabase() {
        if (!granted) {
            need(new Need.CreateInDatabase());
        }
    }

    void extend(Identifier extension) {
        if (!granted) {
            need(new Need.Extend(extension));
        }
    }

    /** Hands a relation over to another role. */
    void give(Name relation, Identifier role) {
        boolean made = own.contains(relation);
        if (!granted && schemas.isEmpty() && (made || isTold(relation))) {
            need(new Need.Give(relation, role, made));
        }
    }

    /** An object, as the catalog of now knows it. */
    void need(Name name, Need need) {
        if (!granted && isTold(name.schema())) {
            name.schema().ifPresent(schema -> need(new Need.Use(schema)));
        }
        if (isTold(name)) {
            need(need);
        }
    }

    /** To own a relation, and perhaps to give a new name a place beside it. */
    void needOwned(Name name, boolean creates) {
        need(name, new Need.Own(Subject.relation(name), creates && !granted));
    }

    /** An index or a sequence, which may go with its table and come again unseen. */
    void needUnowned(Name name, boolean creates) {
        if (!dropped) {
            needOwned(name, creates);
        }
    }

    /** A privilege, unless a GRANT came before. */
    void privilege(Name relation, String privilege) {
        if (!granted) {
            need(relation, new Need.Privilege(relation, privilege));
        }
    }

    void relyOn(Name table, Reliance reliance) {
        if (!dark && isTold(table)) {
            reliances.add(new Reliance.Placed(reliance, origin));
        }
    }

    /** A relation that is there now is written again. */
    void write(Bulk bulk) {
        if (!dark && isTold(bulk.relation())) {
            bulks.add(bulk);
        }
    }

    /** Whether an index that is INVALID now is still so here, for all that can be told. */
    boolean isAsBuilt() {
        return !rebuilt;
    }

    Set<Identifier> validated() {
        return Set.copyOf(validated);
    }

    private boolean isTold(Name name) {
        boolean path = name.schema().isPresent() || schemas.isEmpty();
        return !touched.contains(name.name()) && path && isTold(name.schema());
    }

    private boolean isTold(Optional<Identifier> schema) {
        // pg_temp is another schema in every session, and not there before the first temporary table.
        return schema.filter(named -> schemas.contains(named) || named.name().startsWith("pg_"))
                .isEmpty();
    }
}
