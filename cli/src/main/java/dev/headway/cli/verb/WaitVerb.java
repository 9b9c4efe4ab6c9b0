package dev.headway.cli.verb;

import dev.headway.connect.Session;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code headway wait}: until the server accepts a real login, or the budget is used up. */
@Command(
        name = "wait",
        description = "Wait until the database accepts a login; --wait 60s is the budget, --wait-interval 2s the pause")
public final class WaitVerb implements Callable<Integer> {

    private final Invocation invocation;

    public WaitVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Console console = invocation.console();
        console.tell("Waiting for database to be ready...");
        try (Session session = invocation
                .settings()
                .waiting()
                .await(
                        invocation.connector(),
                        invocation.stop(),
                        tried -> console.tell("Database is unavailable - sleeping (try " + tried.number() + ", "
                                + tried.elapsed().toSeconds() + " s of " + tried.budget() + "): " + tried.reason()))) {
            console.tell("Database is ready! " + session);
            console.result(
                    List.of(),
                    Json.object(
                            "ready", true,
                            "version", session.facts().version().toString(),
                            "database", session.toString()));
            return ExitStatus.DONE;
        } catch (InterruptedException e) {
            throw new MigrationException(
                    Problem.of("interrupted while waiting", "headway wait", "run it again; it changes nothing"));
        }
    }
}
