package dev.headway.diff;

import java.util.Set;

/** Whether two texts that differ say the same. */
@FunctionalInterface
public interface Equivalence {

    /** Only what is spelled alike says the same. */
    Equivalence SPELLING = wording -> false;

    boolean same(Wording wording);

    /** These say the same, in either direction. */
    static Equivalence of(Set<Wording> same) {
        Set<Wording> copy = Set.copyOf(same);
        return wording ->
                copy.contains(wording) || copy.contains(new Wording(wording.object(), wording.to(), wording.from()));
    }
}
