package dev.headway.run;

import dev.headway.history.Entry;
import dev.headway.history.Inscription;
import dev.headway.plan.Step;
import dev.headway.revision.Section;

/** A section in one transaction: fence, statements, journal and COMMIT in one pipeline. */
record TransactionalStep(Pipeline pipeline, Inscription inscription, SessionState session) {

    void perform(Step step, Section section, Limits limits, Entry done) throws StatementFailure {
        pipeline.add(Sent.Ours.SET_UP, "BEGIN");
        statements(step, section, limits, true);
        record(done);
        pipeline.add(Sent.Ours.COMMIT, "COMMIT");
        pipeline.flush();
    }

    /**
     * All but its entry in the journal, within a transaction.
     *
     * @param before whether nothing in the transaction has a lock yet that others wait for
     * @return whether that is still so
     */
    boolean statements(Step step, Section section, Limits limits, boolean before) throws StatementFailure {
        limits.begin(pipeline);
        pipeline.add(Sent.Ours.HISTORY, inscription.fence(step.move()));
        if (step.endsBackfill()) {
            pipeline.add(
                    Sent.Ours.HISTORY, inscription.dropBatches(step.revision().id()));
        }
        // Who already holds a strong lock must not be patient: others wait for it meanwhile.
        boolean harmless = before;
        for (Section.Entry entry : section.entries()) {
            harmless &= limits.isPatient(entry);
            perform(entry, harmless, limits);
        }
        return harmless;
    }

    /** Its entry in the journal, whoever the revision became. */
    void record(Entry done) throws StatementFailure {
        session.asOurselves(pipeline);
        pipeline.add(Sent.Ours.HISTORY, inscription.entry(done));
    }

    private void perform(Section.Entry entry, boolean patient, Limits limits) throws StatementFailure {
        limits.before(pipeline, entry.options());
        if (patient) {
            limits.waitPatiently(pipeline);
        }
        pipeline.add(entry.statement());
        if (patient) {
            limits.endPatience(pipeline);
        }
        limits.after(pipeline, entry.options());
    }
}
