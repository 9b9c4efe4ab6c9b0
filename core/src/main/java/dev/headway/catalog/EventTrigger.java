package dev.headway.catalog;

import java.util.List;

/**
 * An event trigger. Immutable.
 *
 * @param event {@code ddl_command_end}
 * @param tags sorted; empty for all
 * @param function qualified, without parentheses
 */
public record EventTrigger(ObjectId id, About about, String event, List<String> tags, String function, Firing firing)
        implements CatalogObject {

    public EventTrigger {
        tags = List.copyOf(tags);
    }
}
