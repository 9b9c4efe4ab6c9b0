package dev.headway.connect;

import dev.headway.problem.Problem;

/**
 * Why one host gave no session. Immutable.
 *
 * @param reason a few words for the log, such as {@code connection refused}
 * @param heals whether the same try may succeed later, without anybody mending a setting
 * @param problem the same at length
 */
public record FailedTry(Host host, String reason, boolean heals, Problem problem) {}
