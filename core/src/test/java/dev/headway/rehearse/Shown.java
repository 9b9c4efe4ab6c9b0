package dev.headway.rehearse;

import dev.headway.verdict.Evidence;
import dev.headway.verdict.Fact;
import dev.headway.verdict.Observation;
import dev.headway.verdict.RoundTrip;

/** Evidence as a file of cases has it. */
final class Shown {

    private Shown() {}

    static String of(Evidence evidence) {
        StringBuilder text = new StringBuilder();
        for (Observation observation : evidence.upgrade()) {
            String first =
                    observation.entry().statement().text().lines().findFirst().orElse("");
            text.append(observation.number()).append(". ").append(first).append('\n');
            observation
                    .facts()
                    .forEach(fact -> text.append("   ").append(fact(fact)).append('\n'));
        }
        return text.append("way back: ")
                .append(trip(evidence.roundTrip()))
                .append('\n')
                .toString();
    }

    private static String fact(Fact fact) {
        if (fact instanceof Fact.Locked locked) {
            return "locked " + locked.table() + (locked.index() ? " (an index) " : " ")
                    + locked.mode().sql();
        }
        if (fact instanceof Fact.ShutOut out) {
            return "shut out of " + out.table() + ":" + (out.readers() ? " readers" : "")
                    + (out.writers() ? " writers" : "") + ", since " + out.since();
        }
        if (fact instanceof Fact.Rewritten rewritten) {
            return "rewritten " + rewritten.table() + " " + rewritten.reason();
        }
        if (fact instanceof Fact.IndexBuilt built) {
            return "built " + built.index() + " of " + built.table();
        }
        if (fact instanceof Fact.Scanned scanned) {
            return "scanned " + scanned.table() + ": " + scanned.what();
        }
        if (fact instanceof Fact.Wrote wrote) {
            return "wrote " + wrote.table() + ": " + wrote.command();
        }
        if (fact instanceof Fact.Proven proven) {
            return "proven: " + proven.message();
        }
        if (fact instanceof Fact.Ran ran) {
            return "ran " + ran.tag() + ran.object().map(object -> " " + object).orElse("");
        }
        return "unseen: " + ((Fact.Unseen) fact).why();
    }

    private static String trip(RoundTrip trip) {
        if (trip instanceof RoundTrip.Proven) {
            return "proven";
        }
        if (trip instanceof RoundTrip.Irreversible none) {
            return "none, " + none.reason();
        }
        if (trip instanceof RoundTrip.Different different) {
            return "leads elsewhere\n" + String.join("\n", different.differences());
        }
        RoundTrip.Failed failed = (RoundTrip.Failed) trip;
        return (failed.upgrade() ? "the second upgrade fails: " : "fails: ") + failed.message();
    }
}
