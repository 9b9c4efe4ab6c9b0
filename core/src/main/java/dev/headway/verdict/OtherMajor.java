package dev.headway.verdict;

import dev.headway.revision.Revision;
import java.util.Map;
import java.util.Optional;

/**
 * Where revisions were observed is of another major than what they are for. Immutable.
 *
 * @param scratch where they were observed
 * @param production what they are for
 * @param remedy how the two are made alike
 */
public record OtherMajor(int scratch, int production, String remedy) implements Doubt {

    /**
     * Of one that does anything at all: no text tells whether a major knows it, nor with which lock. Most statements do the
     * same on all of them, which is what an {@code allow} in the header is for.
     */
    @Override
    public Optional<Finding> of(Revision revision) {
        boolean idle = revision.upgrade().entries().isEmpty()
                && revision.upgrade().code().isEmpty();
        Map<String, String> words =
                Map.of("scratch", Integer.toString(scratch), "production", Integer.toString(production));
        return idle
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Verdict.UNPROVEN, Rules.OTHER_MAJOR, Optional.empty(), Rules.OTHER_MAJOR.say(words), remedy));
    }
}
