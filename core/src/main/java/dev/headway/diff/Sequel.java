package dev.headway.diff;

import dev.headway.catalog.ObjectId;
import dev.headway.diff.Step.Verb;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What comes before what, told step by step. What is said of steps that nobody takes is not heard. Not thread-safe.
 *
 * @param before for what must be
 * @param hoped for what had better be, and is given up rather than end in a circle
 */
record Sequel(Set<Step> steps, BiConsumer<Step, Step> before, BiConsumer<Step, Step> hoped) {

    void tell(Verb verb, ObjectId id, Verb secondVerb, ObjectId second) {
        tell(new Step(verb, id), new Step(secondVerb, second));
    }

    void tell(Step first, Step second) {
        if (steps.contains(first) && steps.contains(second)) {
            before.accept(first, second);
        }
    }

    void wish(Verb verb, ObjectId id, Verb secondVerb, ObjectId second) {
        wish(new Step(verb, id), new Step(secondVerb, second));
    }

    void wish(Step first, Step second) {
        if (steps.contains(first) && steps.contains(second)) {
            hoped.accept(first, second);
        }
    }
}
