package dev.headway.walk;

import dev.headway.history.History;
import dev.headway.plan.Plan;
import dev.headway.release.Ahead;
import java.sql.SQLException;
import java.util.List;

/** How a plan is made of what stands in the database. Asked again once the lock is held. */
public interface Planning {

    /** Whether it may not be run if that would lose data. */
    default boolean keepsData() {
        return false;
    }

    /** What a launch's entry in the journal says of the plan that was made last. */
    default List<String> notes() {
        return List.of();
    }

    Plan of(Ahead ahead, History history) throws SQLException;
}
