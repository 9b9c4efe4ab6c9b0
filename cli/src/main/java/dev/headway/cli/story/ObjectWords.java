package dev.headway.cli.story;

import dev.headway.objects.ObjectSet;
import dev.headway.plan.Step;

/** What is said of files of {@code objects/}. */
public final class ObjectWords {

    private ObjectWords() {}

    /** {@code Applied objects/active.sql, changed}. */
    public static String done(ObjectSet.Change change) {
        return (change.deed() == ObjectSet.Deed.DROP ? "Dropped the objects of " : "Applied ") + change;
    }

    /** {@code Applying objects/active.sql, changed}. */
    public static String planned(ObjectSet.Change change) {
        return (change.deed() == ObjectSet.Deed.DROP ? "Dropping the objects of " : "Applying ") + change;
    }

    /** For somebody who may have code that needs it meanwhile. */
    public static String missing(Step step, String file) {
        return "Behind " + step.direction() + " " + step.revision().id() + " the objects of " + file
                + " cannot be made again: they are missing until the run has come to its end";
    }
}
