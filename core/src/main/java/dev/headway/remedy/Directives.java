package dev.headway.remedy;

import dev.headway.revision.Options;
import dev.headway.revision.Options.Allow;
import java.time.Duration;
import java.util.Optional;

/** Lines above a statement that hold for what takes its place, too. */
final class Directives {

    private Directives() {}

    static String of(Options options) {
        StringBuilder lines = new StringBuilder();
        options.allows().forEach(allow -> lines.append(line(allow)));
        timeout(lines, "lock", options.lockTimeout());
        timeout(lines, "statement", options.statementTimeout());
        return lines.toString();
    }

    static String line(Allow allow) {
        return "--- allow " + allow.rule() + " " + allow.reason() + "\n";
    }

    private static void timeout(StringBuilder lines, String what, Optional<Duration> limit) {
        limit.ifPresent(most -> lines.append("--- timeout ")
                .append(what)
                .append(' ')
                .append(most.isZero() ? "0" : most.toMillis() + "ms")
                .append('\n'));
    }
}
