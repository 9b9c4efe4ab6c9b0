package dev.headway.cli.verb;

import dev.headway.BackfillStatus;
import dev.headway.history.Backfill;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import dev.headway.revision.RevisionId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code headway backfill status|pause|resume|run}. */
@Command(
        name = "backfill",
        description = {
            "Look at data work in slices, let it rest, go on, or do it",
            "",
            "status            what is under way, or left to be done in the background",
            "pause [REVISION]  rest from the next slice on, whoever works",
            "resume [REVISION] go on",
            "run               do what is left to be done in the background, to its end"
        })
public final class BackfillVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(
            index = "0",
            paramLabel = "ACTION",
            arity = "0..1",
            defaultValue = "status",
            description = "status (the default), pause, resume or run")
    private String action = "";

    @Parameters(index = "1", paramLabel = "REVISION", arity = "0..1", description = "only this one's; default: all")
    private Optional<String> revision = Optional.empty();

    public BackfillVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        switch (action) {
            case "status" -> status();
            case "pause" -> pause(true);
            case "resume" -> pause(false);
            case "run" -> run();
            default ->
                throw new UsageException(Problem.of(
                        "backfill has no action " + action,
                        "headway backfill " + action,
                        "headway backfill status, pause [REVISION], resume [REVISION] or run"));
        }
        return ExitStatus.DONE;
    }

    private void status() {
        refuseRevision();
        BackfillStatus status = invocation.migrations().readOnly().backfills();
        new BackfillOutput(invocation.console()).status(status);
    }

    private void pause(boolean rest) {
        Optional<RevisionId> one = revision.map(
                name -> invocation.graph().named(name).map(found -> found.id()).orElseGet(() -> id(name)));
        int batches = invocation.migrations().pauseBackfills(one, rest);
        String said = batches == 0
                ? "Nothing to " + action + ": no batch is under way or left to be done"
                : (rest ? "Paused: " : "Resumed: ") + batches + (batches == 1 ? " batch" : " batches");
        invocation.console().tell("INFO  [headway] " + said);
        invocation.console().result(List.of(), Json.object(rest ? "paused" : "resumed", batches));
    }

    /** One that these files do not know may be worked at by those who do. */
    private static RevisionId id(String name) {
        if (!RevisionId.isValid(name)) {
            throw new UsageException(Problem.of(
                    "\"" + name + "\" is not a revision",
                    "headway backfill",
                    "headway backfill status shows which there are"));
        }
        return new RevisionId(name);
    }

    private void run() {
        refuseRevision();
        List<Backfill> done = invocation.migrations().backfill();
        if (done.isEmpty()) {
            invocation.console().tell("INFO  [headway] Nothing is left to be done in the background");
        }
        new BackfillOutput(invocation.console()).done(done);
    }

    private void refuseRevision() {
        if (revision.isPresent()) {
            throw new UsageException(Problem.of(
                    "backfill " + action + " takes no revision",
                    "headway backfill " + action + " " + revision.get(),
                    "headway backfill " + action));
        }
    }
}
