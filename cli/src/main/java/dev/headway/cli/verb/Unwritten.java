package dev.headway.cli.verb;

import dev.headway.Draft;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.util.List;

/** Revisions were made and no file could be: their text is all that there is of them. */
final class Unwritten extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<Draft> drafts;

    Unwritten(Problem problem, List<Draft> drafts) {
        super(problem);
        this.drafts = List.copyOf(drafts);
    }

    List<Draft> drafts() {
        return drafts;
    }
}
