package dev.headway.cli.page;

import dev.headway.catalog.ObjectId;
import dev.headway.verdict.Fact;
import java.util.Optional;

/** Which table a fact is about. */
final class Touched {

    private Touched() {}

    static Optional<ObjectId> by(Fact fact) {
        if (fact instanceof Fact.Rewritten rewritten) {
            return Optional.of(rewritten.table());
        }
        if (fact instanceof Fact.Scanned scanned) {
            return Optional.of(scanned.table());
        }
        if (fact instanceof Fact.IndexBuilt built) {
            return Optional.of(built.table());
        }
        return fact instanceof Fact.Wrote wrote ? Optional.of(wrote.table()) : Optional.empty();
    }
}
