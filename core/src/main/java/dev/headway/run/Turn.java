package dev.headway.run;

import dev.headway.plan.Step;
import dev.headway.revision.Section;
import dev.headway.sql.Statement;

/** One statement of a section whose statements run one by one. Immutable. */
record Turn(Step step, Section.Entry entry) {

    Statement statement() {
        return entry.statement();
    }
}
