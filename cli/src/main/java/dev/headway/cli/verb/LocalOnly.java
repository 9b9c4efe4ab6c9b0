package dev.headway.cli.verb;

import dev.headway.connect.DatabaseUrl;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;

/** What goes back and forth with somebody's branches is for a database of their own. */
final class LocalOnly {

    private LocalOnly() {}

    /** Whether every host is this machine. */
    static boolean isLocal(DatabaseUrl url) {
        return url.hosts().stream().allMatch(host -> host.isSocket() || host.isLoopback());
    }

    /** @throws UsageException unless every host is this machine */
    static void require(DatabaseUrl url, String command) {
        if (!isLocal(url)) {
            throw new UsageException(Problem.of(
                    "this is for a database on this machine, and " + url.address() + " is elsewhere",
                    url.sources().url(),
                    "look first: headway current   then take back by name what these files lack, and upgrade:"
                            + " headway downgrade TARGET, headway upgrade   or name a local database: " + command
                            + " --url postgresql://localhost/…"));
        }
    }
}
