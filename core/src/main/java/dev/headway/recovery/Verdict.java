package dev.headway.recovery;

import java.util.List;

/** What became of a statement that was intended, and of whose end nobody heard. */
public sealed interface Verdict {

    /** It took effect. */
    record Done() implements Verdict {}

    /** It left nothing: it may run. */
    record NotDone() implements Verdict {}

    /**
     * It took effect in part.
     *
     * @param left what it left behind, to be told
     * @param statements what mends that, each by itself, outside a transaction
     * @param done whether it has taken effect then; else it may run then
     */
    record HalfDone(String left, List<String> statements, boolean done) implements Verdict {

        public HalfDone {
            statements = List.copyOf(statements);
        }
    }

    /**
     * Somebody may be at it: to be asked again when nobody is any more.
     *
     * @param statements that wait for that, in one transaction
     */
    record Busy(List<String> statements) implements Verdict {

        public Busy {
            statements = List.copyOf(statements);
        }
    }

    /** The catalog does not tell, or tells of something that nobody may touch. */
    record Doubt(String what, String remedy) implements Verdict {}
}
