package dev.headway.preflight;

import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.sql.Identifier;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The state of something on which a statement counts. Immutable. */
sealed interface Reliance {

    /** With the statement that counts on it. */
    record Placed(Reliance reliance, Origin origin) {}

    /** What the catalog is to be asked for. */
    default Stream<Facts.IndexPlace> indexes() {
        return Stream.of();
    }

    /** What else. */
    default Stream<Facts.Column> columns() {
        return Stream.of();
    }

    /** What PostgreSQL would refuse. */
    default Optional<Problem> refusal(Facts facts, Origin origin) {
        return Optional.empty();
    }

    /** What it would not refuse, and nobody can have meant. */
    default Optional<Problem> warning(Facts facts, Origin origin) {
        return Optional.empty();
    }

    private static Problem invalid(Facts.Index index, String consequence, Origin origin) {
        String remedy = index.underWay()
                ? "another session may be building it: wait for that one"
                : "REINDEX INDEX CONCURRENTLY " + index.name()
                        + ";   or drop it and build it again: DROP INDEX CONCURRENTLY " + index.name() + ";";
        return Problem.at(origin, "the index " + index.name() + " is INVALID, " + consequence, remedy);
    }

    /**
     * {@code USING INDEX}, which PostgreSQL refuses for an INVALID index.
     *
     * @param asBuilt whether nothing before could have built it again
     */
    record UsedIndex(Facts.IndexPlace index, boolean asBuilt) implements Reliance {

        @Override
        public Stream<Facts.IndexPlace> indexes() {
            return Stream.of(index);
        }

        @Override
        public Optional<Problem> refusal(Facts facts, Origin origin) {
            return found(facts)
                    .filter(this::certain)
                    .map(found -> invalid(found, "and PostgreSQL takes no such index for a constraint", origin));
        }

        @Override
        public Optional<Problem> warning(Facts facts, Origin origin) {
            return found(facts)
                    .filter(found -> !certain(found))
                    .map(found -> invalid(found, "and if it still is then, USING INDEX fails", origin));
        }

        private Optional<Facts.Index> found(Facts facts) {
            return Optional.ofNullable(facts.indexes().get(index));
        }

        private boolean certain(Facts.Index found) {
            return asBuilt && !found.underWay();
        }
    }

    /** {@code CREATE INDEX IF NOT EXISTS}, which takes an INVALID index for good. */
    record KeptIndex(Facts.IndexPlace index, boolean asBuilt) implements Reliance {

        @Override
        public Stream<Facts.IndexPlace> indexes() {
            return Stream.of(index);
        }

        @Override
        public Optional<Problem> warning(Facts facts, Origin origin) {
            return Optional.ofNullable(facts.indexes().get(index))
                    .filter(found -> asBuilt)
                    .map(found -> invalid(found, "and IF NOT EXISTS leaves it so", origin));
        }
    }

    /**
     * SET NOT NULL, which reads the whole table under ACCESS EXCLUSIVE, unless a validated CHECK says that it need not.
     *
     * @param validated names of constraints that are validated before
     */
    record NotNull(Facts.Column column, Set<Identifier> validated) implements Reliance {

        @Override
        public Stream<Facts.Column> columns() {
            return Stream.of(column);
        }

        @Override
        public Optional<Problem> warning(Facts facts, Origin origin) {
            return Optional.ofNullable(facts.unvalidated().get(column))
                    .filter(found -> !validated.contains(found.constraint()))
                    .map(found -> Problem.at(
                            origin,
                            "the constraint " + found.constraint() + " on " + found.table()
                                    + " is NOT VALID, so SET NOT NULL reads the whole table while nobody else may",
                            "in a revision before: ALTER TABLE " + found.table() + " VALIDATE CONSTRAINT "
                                    + found.constraint() + ";"));
        }
    }
}
