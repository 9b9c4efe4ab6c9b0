package dev.headway.run;

import dev.headway.history.Entry;
import dev.headway.history.Inscription;
import dev.headway.plan.Step;
import dev.headway.revision.Section;

/** A section in one transaction: fence, statements, journal and COMMIT in one pipeline. */
record TransactionalStep(Pipeline pipeline, Inscription inscription, SessionState session) {

    void perform(Step step, Section section, Limits limits, Entry done, Surroundings around) throws StatementFailure {
        pipeline.add(Sent.Ours.SET_UP, "BEGIN");
        statements(step, section, limits, around, true);
        record(done, around.aside());
        pipeline.add(Sent.Ours.COMMIT, "COMMIT");
        pipeline.flush();
    }

    /**
     * All but its entry in the journal, within a transaction.
     *
     * @param before whether nothing in the transaction has a lock yet that others wait for
     * @return whether that is still so
     */
    boolean statements(Step step, Section section, Limits limits, Surroundings around, boolean before)
            throws StatementFailure {
        limits.begin(pipeline);
        pipeline.add(Sent.Ours.HISTORY, inscription.fence(step.move()));
        pipeline.add(Sent.Ours.HISTORY, inscription.rememberRows());
        if (step.endsBackfill()) {
            pipeline.add(
                    Sent.Ours.HISTORY, inscription.dropBatches(step.revision().id()));
        }
        around.hooks().before(pipeline);
        around.aside().before(pipeline);
        // Who already holds a strong lock must not be patient: others wait for it meanwhile.
        boolean harmless = before;
        for (Section.Entry entry : section.entries()) {
            harmless &= limits.isPatient(entry);
            perform(entry, harmless, limits);
        }
        if (section.code().isPresent()) {
            harmless = false;
            pipeline.perform(section.code().get(), step.direction());
        }
        around.aside().after(pipeline, session);
        around.hooks().after(pipeline, session);
        return harmless;
    }

    /** Its entry in the journal, whoever the revision became. */
    void record(Entry done, Aside aside) throws StatementFailure {
        session.asOurselves(pipeline);
        pipeline.add(Sent.Ours.HISTORY, inscription.rowsUnmoved());
        Entry entry = aside.told().map(done::because).orElse(done);
        pipeline.add(Sent.Ours.HISTORY, inscription.entry(entry));
        for (Entry gone : aside.gone(done.command())) {
            pipeline.add(Sent.Ours.HISTORY, inscription.entry(gone));
        }
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
