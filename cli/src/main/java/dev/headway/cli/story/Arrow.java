package dev.headway.cli.story;

import dev.headway.plan.Direction;
import dev.headway.plan.Step;
import dev.headway.revision.RevisionId;
import java.util.stream.Collectors;

/** A step as Alembic's log writes it. */
public final class Arrow {

    private Arrow() {}

    /** {@code upgrade 9c1d -> 4f1c, add notebooks}; a root has nothing before its arrow, which leaves two blanks. */
    public static String of(Step step) {
        String parents =
                step.revision().parents().stream().map(RevisionId::value).collect(Collectors.joining(", "));
        String id = step.revision().id().value();
        String message = step.revision().message();
        String walk = step.direction() == Direction.UPGRADE ? parents + " -> " + id : id + " -> " + parents;
        return step.direction() + " " + walk + (message.isEmpty() ? "" : ", " + message);
    }
}
