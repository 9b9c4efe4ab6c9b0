package dev.headway.run;

import dev.headway.history.Entry;
import dev.headway.history.Inscription;
import dev.headway.plan.Step;
import dev.headway.revision.Section;

/** A section in one transaction: fence, statements, journal and COMMIT in one pipeline. */
record TransactionalStep(Pipeline pipeline, Inscription inscription, SessionState session) {

    void perform(Step step, Section section, Limits limits, Entry done) throws StatementFailure {
        pipeline.add(Sent.Ours.SET_UP, "BEGIN");
        limits.begin(pipeline);
        pipeline.add(Sent.Ours.HISTORY, inscription.fence(step.move()));
        for (Section.Entry entry : section.entries()) {
            limits.before(pipeline, entry.options());
            pipeline.add(entry.statement());
            limits.after(pipeline, entry.options());
        }
        session.asOurselves(pipeline);
        pipeline.add(Sent.Ours.HISTORY, inscription.entry(done));
        pipeline.add(Sent.Ours.COMMIT, "COMMIT");
        pipeline.flush();
    }
}
