package dev.headway.verdict;

import dev.headway.revision.Section;
import java.util.List;

/**
 * One statement of an upgrade and what the server did meanwhile. Immutable.
 *
 * @param number counted from 1 within the section
 */
public record Observation(int number, Section.Entry entry, List<Fact> facts) {

    public Observation {
        facts = List.copyOf(facts);
    }
}
