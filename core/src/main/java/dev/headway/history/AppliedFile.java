package dev.headway.history;

import java.util.List;

/**
 * A file of {@code objects/} as the journal last recorded it. Immutable.
 *
 * @param name {@code objects/active.sql}
 * @param source its text
 * @param makes what it made, such as {@code view public.active}
 */
public record AppliedFile(String name, String checksum, String source, List<String> makes) {

    public AppliedFile {
        makes = List.copyOf(makes);
    }
}
