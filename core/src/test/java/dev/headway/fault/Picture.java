package dev.headway.fault;

import dev.headway.Catalog;
import dev.headway.Project;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Catalog and data: enough of them to tell a database that something ran on twice, or half, from one that is right. */
record Picture(List<String> lines) {

    private static final List<String> DATA = List.of(
            "SELECT 'tally', statement FROM tally ORDER BY 2",
            "SELECT 'counter', n FROM counter",
            "SELECT 'people', id, age FROM people ORDER BY 2",
            "SELECT 'index', relname, indisvalid, indisready, indislive FROM pg_index"
                    + " JOIN pg_class ON pg_class.oid = indexrelid WHERE relnamespace = 'public'::regnamespace ORDER BY 2",
            "SELECT 'partition', inhrelid::regclass, inhdetachpending FROM pg_inherits ORDER BY 2",
            "SELECT 'version', version_num FROM headway_version ORDER BY 2");

    static Picture of(Project project) throws SQLException {
        List<String> lines = new ArrayList<>(Catalog.of(project));
        for (String sql : DATA) {
            lines.addAll(project.query(sql));
        }
        return new Picture(lines);
    }

    /** What the one has and the other has not; empty if they are the same. */
    List<String> differences(Picture other) {
        List<String> differences = new ArrayList<>();
        missing(other).forEach(line -> differences.add("- " + line));
        other.missing(this).forEach(line -> differences.add("+ " + line));
        return differences;
    }

    private List<String> missing(Picture other) {
        List<String> left = new ArrayList<>(lines);
        other.lines.forEach(left::remove);
        return left;
    }
}
