package dev.headway.jpa.hibernate;

import java.util.List;

/**
 * The schema that the entities mean. Immutable.
 *
 * @param sql statements, each with a semicolon at its end
 * @param renames {@code old=new}, a path each
 */
record Told(String sql, List<String> renames) {

    Told {
        renames = List.copyOf(renames);
    }
}
