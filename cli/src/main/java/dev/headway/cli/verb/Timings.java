package dev.headway.cli.verb;

import dev.headway.history.Logged;
import dev.headway.revision.Revision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long upgrade sections took wherever they ran, by their checksum: a text that was edited has not been timed. Immutable. */
record Timings(Map<String, Duration> slowest) {

    Timings {
        slowest = Map.copyOf(slowest);
    }

    /** Of entries from several journals, only what came to its end. */
    static Timings of(List<Logged> entries) {
        Map<String, Duration> slowest = new HashMap<>();
        for (Logged entry : entries) {
            boolean upgraded =
                    entry.what().direction().filter("upgrade"::equals).isPresent()
                            && entry.outcome().equals("done");
            if (upgraded) {
                entry.text()
                        .ifPresent(text -> slowest.merge(
                                text.checksum(),
                                entry.when().took(),
                                (one, other) -> one.compareTo(other) > 0 ? one : other));
            }
        }
        return new Timings(slowest);
    }

    /** The longest that it took; empty if it has come to its end nowhere that was asked. */
    Optional<Duration> of(Revision revision) {
        return Optional.ofNullable(slowest.get(revision.checksum()));
    }

    /** Of those that have been timed; empty if there are no revisions at all. */
    Optional<Duration> sum(List<Revision> revisions) {
        return revisions.isEmpty()
                ? Optional.empty()
                : Optional.of(revisions.stream()
                        .flatMap(revision -> of(revision).stream())
                        .reduce(Duration.ZERO, Duration::plus));
    }

    /** Those that have not been timed, in order. */
    List<Revision> unknown(List<Revision> revisions) {
        List<Revision> unknown = new ArrayList<>(revisions);
        unknown.removeIf(revision -> of(revision).isPresent());
        return unknown;
    }
}
