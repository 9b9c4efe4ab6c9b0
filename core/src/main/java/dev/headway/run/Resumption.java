package dev.headway.run;

import dev.headway.history.Inscription;
import dev.headway.history.Progress;
import dev.headway.plan.Step;
import dev.headway.problem.Problem;
import dev.headway.revision.Options;
import dev.headway.revision.Section;
import dev.headway.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a section goes on that was interrupted: the session is brought to where it was, and of a statement that was about to
 * run by itself the catalog tells whether it did.
 */
record Resumption(Own own, Inscription inscription, Settlement settlement, Consumer<String> told) {

    Progress of(Step step, Progress left) throws StatementFailure {
        List<Section.Entry> entries = step.section().entries();
        Replay replay = Replay.of(entries, left.done());
        Optional<Problem> lost = replay.lost(step);
        if (lost.isPresent()) {
            throw StatementFailure.because(lost.get());
        }
        tell(left, entries);
        replay.send(own.pipeline());
        boolean done = left.intended().isPresent()
                && tookEffect(step, left, left.intended().get());
        Progress now = done ? taken(step, left) : left;
        return now.outOf(entries.size());
    }

    private void tell(Progress left, List<Section.Entry> entries) {
        told.accept(
                left.done() < entries.size()
                        ? "goes on at statement " + (left.done() + 1) + " of " + entries.size()
                        : "all its statements have taken effect");
    }

    private boolean tookEffect(Step step, Progress left, String intended) throws StatementFailure {
        Turn turn = turn(step, left, intended);
        return settlement.tookEffect(AloneStep.intention(intended, turn), left.evidence(), turn);
    }

    /** The statement that stands there now; it may have been mended, or be gone, since the intended one failed. */
    private static Turn turn(Step step, Progress left, String intended) {
        List<Section.Entry> entries = step.section().entries();
        if (left.done() < entries.size()) {
            return new Turn(step, entries.get(left.done()));
        }
        Statement before = new Statement(intended, step.revision().origin(), Optional.empty());
        return new Turn(step, new Section.Entry(before, Options.NONE));
    }

    private Progress taken(Step step, Progress left) throws StatementFailure {
        Statement intended =
                new Statement(left.intended().orElse(""), step.revision().origin(), Optional.empty());
        Progress after = left.taken(intended);
        List<Statement> section =
                step.section().entries().stream().map(Section.Entry::statement).toList();
        if (!after.isBeginningOf(section)) {
            throw StatementFailure.because(Unfinished.edited(step.revision(), after));
        }
        own.commit(() -> own.pipeline().add(Sent.Ours.HISTORY, inscription.advanceProgress(left, after)));
        return after;
    }
}
