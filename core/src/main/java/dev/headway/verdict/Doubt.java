package dev.headway.verdict;

import dev.headway.revision.Revision;
import java.util.Optional;

/** What keeps a rehearsal from being what happens in production, for all that was observed. */
public sealed interface Doubt permits OtherMajor, Refused {

    /** What is to be said of a revision because of it. */
    Optional<Finding> of(Revision revision);
}
