package dev.headway.catalog;

import dev.headway.sql.Identifier;

/**
 * A function or procedure. Immutable.
 *
 * @param arguments with names, modes and defaults; a replacement may add defaults and name what had none, no more
 * @param result {@code TABLE(id integer)}; empty for a procedure
 * @param window WINDOW
 * @param body an SQL-standard body, whose dependencies PostgreSQL knows; of any other it knows none
 * @param definition the whole CREATE OR REPLACE statement, without the semicolon
 */
public record Routine(
        ObjectId id,
        About about,
        String arguments,
        String result,
        Identifier language,
        boolean window,
        boolean body,
        String definition)
        implements CatalogObject {}
