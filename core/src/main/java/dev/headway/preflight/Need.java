package dev.headway.preflight;

import dev.headway.sql.Identifier;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A right without which a statement is certain to fail, as PostgreSQL's source checks it in every major from 14 to 18.
 * Where the catalog has no answer nothing is lacking. Immutable.
 */
sealed interface Need {

    /** What the catalog is to be asked for. */
    default Stream<Subject> subjects() {
        return Stream.of();
    }

    /** Other roles that it is about. */
    default Stream<Identifier> roles() {
        return Stream.of();
    }

    /** Extensions that it is about. */
    default Stream<Identifier> extensions() {
        return Stream.of();
    }

    /** What our role lacks of it; not asked of a superuser. */
    Stream<Lack> lacking(Facts facts);

    private static Stream<Lack> lack(boolean lacks, Lack lack) {
        return lacks ? Stream.of(lack) : Stream.of();
    }

    private static Lack createIn(String schema) {
        return Lack.privilege("CREATE", "SCHEMA " + schema, "schema " + schema);
    }

    /** USAGE on a schema that a statement names: without it nothing in it is found, not even what our role made. */
    record Use(Identifier schema) implements Need {
        @Override
        public Stream<Subject> subjects() {
            return Stream.of(Subject.schema(Optional.of(schema)));
        }

        @Override
        public Stream<Lack> lacking(Facts facts) {
            return subjects()
                    .flatMap(subject -> facts.thing(subject).stream())
                    .flatMap(thing -> lack(
                            !thing.usable(),
                            Lack.privilege("USAGE", "SCHEMA " + thing.schema(), "schema " + thing.schema())));
        }
    }

    /** CREATE on the schema, or on the one that unqualified names go to. */
    record Create(Optional<Identifier> schema) implements Need {
        @Override
        public Stream<Subject> subjects() {
            return Stream.of(Subject.schema(schema));
        }

        @Override
        public Stream<Lack> lacking(Facts facts) {
            return facts.thing(Subject.schema(schema)).stream()
                    .flatMap(thing -> lack(!thing.creatable(), createIn(thing.schema())));
        }
    }

    /** CREATE on the database: what CREATE SCHEMA asks for, with IF NOT EXISTS too. */
    record CreateInDatabase() implements Need {
        @Override
        public Stream<Lack> lacking(Facts facts) {
            String database = facts.server().database();
            return lack(
                    !facts.server().creates(),
                    Lack.privilege("CREATE", "DATABASE " + database, "database " + database));
        }
    }

    /** An extension that is not there: a superuser, or CREATE on the database for a trusted one. */
    record Extend(Identifier extension) implements Need {
        @Override
        public Stream<Identifier> extensions() {
            return Stream.of(extension);
        }

        @Override
        public Stream<Lack> lacking(Facts facts) {
            return Optional.ofNullable(facts.extensions().get(extension)).stream()
                    .filter(found -> found.superuser() && !facts.server().managed())
                    .flatMap(found -> found.trusted()
                            ? new CreateInDatabase().lacking(facts)
                            : Stream.of(new Lack(
                                    "a superuser, for extension " + found.name() + ", which is not trusted",
                                    "",
                                    "CREATE EXTENSION IF NOT EXISTS " + found.name(),
                                    Optional.empty())));
        }
    }

    /**
     * To be as good as the owner.
     *
     * @param creates whether CREATE on its schema is needed too: for a new name, or an index
     */
    record Own(Subject subject, boolean creates) implements Need {
        @Override
        public Stream<Subject> subjects() {
            return Stream.of(subject);
        }

        @Override
        public Stream<Lack> lacking(Facts facts) {
            return facts.thing(subject).stream()
                    .flatMap(thing -> Stream.concat(
                            lack(!thing.owned(), Lack.ownership(thing, facts.server())),
                            lack(creates && !thing.creatable(), createIn(thing.schema()))));
        }
    }

    /** To be as good as the owner, or as the schema's owner. */
    record Drop(Subject subject) implements Need {
        @Override
        public Stream<Subject> subjects() {
            return Stream.of(subject);
        }

        @Override
        public Stream<Lack> lacking(Facts facts) {
            return facts.thing(subject).stream()
                    .flatMap(thing ->
                            lack(!thing.owned() && !thing.schemaOwned(), Lack.ownership(thing, facts.server())));
        }
    }

    /** A privilege on a relation; of one that columns have too, one column is enough to leave it to PostgreSQL. */
    record Privilege(Name relation, String privilege) implements Need {

        /** A rule may turn these into nothing, and then nobody asks for the privilege. */
        private static final Set<String> REWRITTEN = Set.of("INSERT", "UPDATE", "DELETE");

        @Override
        public Stream<Subject> subjects() {
            return Stream.of(Subject.relation(relation));
        }

        @Override
        public Stream<Lack> lacking(Facts facts) {
            return facts.thing(Subject.relation(relation)).stream()
                    .flatMap(thing -> lack(lacks(thing), Lack.privilege(privilege, thing.name(), thing.name())));
        }

        private boolean lacks(Thing thing) {
            boolean rewritten = thing.ruled() && REWRITTEN.contains(privilege);
            return !thing.held().contains(privilege)
                    && !rewritten
                    && !thing.kind().equals("type");
        }
    }

    /** To refresh or cluster: a privilege of its own since 17, ownership before. */
    record Maintain(Name relation) implements Need {

        private static final int PRIVILEGE_SINCE = 17;

        @Override
        public Stream<Subject> subjects() {
            return Stream.of(Subject.relation(relation));
        }

        @Override
        public Stream<Lack> lacking(Facts facts) {
            return facts.server().major() >= PRIVILEGE_SINCE
                    ? new Privilege(relation, "MAINTAIN").lacking(facts)
                    : new Own(Subject.relation(relation), false).lacking(facts);
        }
    }

    /** SET ROLE, which asks who logged in. */
    record Become(Identifier role) implements Need {
        @Override
        public Stream<Identifier> roles() {
            return Stream.of(role);
        }

        @Override
        public Stream<Lack> lacking(Facts facts) {
            return Optional.ofNullable(facts.roles().get(role)).stream()
                    .flatMap(other -> lack(!other.settable(), other.unsettable(facts.server())));
        }
    }

    /** OWNER TO another role, who must be ours to give to and may make things in that schema. */
    record Give(Name relation, Identifier role, boolean made) implements Need {
        @Override
        public Stream<Identifier> roles() {
            return Stream.of(role);
        }

        @Override
        public Stream<Subject> subjects() {
            // The schema that it was made in answers for what was not there before.
            return Stream.of(made ? Subject.schema(relation.schema()) : Subject.relation(relation));
        }

        @Override
        public Stream<Lack> lacking(Facts facts) {
            Facts.Role other = facts.roles().get(role);
            // What an event trigger gave to that role already is not given again.
            if (other == null || (made && facts.server().hooked())) {
                return Stream.of();
            }
            return subjects()
                    .flatMap(subject -> facts.thing(subject).stream())
                    .filter(thing -> made ? !other.ours() : thing.isGiven(other.name()))
                    .flatMap(thing -> Stream.concat(
                            lack(!other.givable(), other.ungivable(facts.server())),
                            lack(!other.creates().contains(thing.schema()), other.createIn(thing.schema()))));
        }
    }
}
