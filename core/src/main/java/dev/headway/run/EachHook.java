package dev.headway.run;

import dev.headway.plan.Step;
import dev.headway.revision.Hook;
import dev.headway.revision.PlainFile;
import dev.headway.sql.Literal;
import dev.headway.sql.Placeholders;
import dev.headway.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The hooks around one step, in its transaction. They may ask what they stand around:
 * {@code current_setting('headway.direction')}, {@code current_setting('headway.revision')}. Immutable.
 */
record EachHook(Map<Hook, PlainFile> files, Placeholders placeholders, Step step) {

    void before(Pipeline pipeline) throws StatementFailure {
        send(Hook.BEFORE_EACH, pipeline);
    }

    /** As ourselves, in the schema that every session begins in, whatever the revision SET. */
    void after(Pipeline pipeline, SessionState session) throws StatementFailure {
        if (files.containsKey(Hook.AFTER_EACH)) {
            session.asOurselves(pipeline);
            pipeline.add(Sent.Ours.SET_UP, SessionState.OWN_SCHEMA);
            send(Hook.AFTER_EACH, pipeline);
        }
    }

    private void send(Hook hook, Pipeline pipeline) throws StatementFailure {
        Optional<PlainFile> file = Optional.ofNullable(files.get(hook));
        if (file.isPresent()) {
            for (String setting :
                    settings(step.direction().toString(), step.revision().id().value())) {
                pipeline.add(Sent.Ours.SET_UP, setting);
            }
            for (Statement statement : file.get().statements()) {
                pipeline.add(statement, file.get(), placeholders);
            }
        }
    }

    /** What a hook may ask. */
    static List<String> settings(String direction, String revision) {
        return List.of(
                "SET LOCAL headway.direction = " + new Literal(direction).quoted(),
                "SET LOCAL headway.revision = " + new Literal(revision).quoted());
    }
}
