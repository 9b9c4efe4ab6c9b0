package dev.headway.scratch;

import dev.headway.connect.DatabaseUrl;

/**
 * A server on which databases may come and go. Immutable.
 *
 * @param url where to log in; nothing is changed in the database that it names
 * @param ours whether nobody else uses it, so that what belongs to all databases, roles above all, may be made there
 */
public record ScratchServer(DatabaseUrl url, boolean ours) {

    /** One that the user named: roles on it are somebody's. */
    public static ScratchServer given(DatabaseUrl url) {
        return new ScratchServer(url, false);
    }

    /** One that Headway brought itself. */
    public static ScratchServer embedded(DatabaseUrl url) {
        return new ScratchServer(url, true);
    }
}
