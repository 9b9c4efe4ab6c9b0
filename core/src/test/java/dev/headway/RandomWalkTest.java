package dev.headway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.embedded.Major;
import dev.headway.graph.Applied;
import dev.headway.graph.Edges;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import dev.headway.revision.RevisionId;
import dev.headway.run.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Laws of any walk up and down any graph: version rows, journal and schema always agree, and the schema is the one that a
 * database has which went there straight from nothing.
 */
final class RandomWalkTest {

    private static final int WALKS = Boolean.getBoolean("headway.full") ? 50 : 2;
    private static final int LEGS = 8;

    private static final String SCHEMA =
            "SELECT relname || ': ' || string_agg(attname, ' ' ORDER BY attname) FROM pg_class"
                    + " JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped"
                    + " WHERE relname LIKE 't\\_%' AND relkind = 'r' GROUP BY relname ORDER BY relname";

    @EveryMajor
    void wherever_a_walk_leads_the_schema_is_that_of_the_rows(Major major) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < WALKS; i++) {
            try (Project project = Project.on(major)) {
                walk(project, random, "seed " + seed + ", walk " + i);
                sameAsStraight(project, major, "seed " + seed + ", walk " + i);
            }
        }
    }

    private static void walk(Project project, Random random, String message) throws Exception {
        List<String> ids = write(project, random);
        RevisionGraph graph = RevisionGraph.of(project.source().read());
        List<RevisionId> rows = List.of();
        for (int leg = 0; leg < LEGS; leg++) {
            boolean up = leg == 0 || random.nextInt(5) < 3;
            String id = random.nextInt(4) == 0 ? (up ? "heads" : "base") : ids.get(random.nextInt(ids.size()));
            String where = message + ", leg " + leg + (up ? ": up to " : ": down to ") + id;
            List<RevisionId> before = rows;
            try {
                Report report = up
                        ? project.migrations().upgrade(Target.parse(id))
                        : project.migrations().downgrade(Target.parse(id));
                assertEquals(before, report.from(), where);
                rows = report.to();
            } catch (MigrationException notBelowTheRows) {
                rows = before;
            }
            assertEquals(rows, rows(project), where);
            assertEquals(expected(graph, rows), project.query(SCHEMA), where);
            assertEquals(applied(graph, rows), new TreeSet<>(journalled(project)), where);
        }
    }

    /** Each makes a table of its own and a column in the table of everything right below it. */
    private static List<String> write(Project project, Random random) {
        List<String> ids = new ArrayList<>();
        int size = 4 + random.nextInt(8);
        for (int i = 0; i < size; i++) {
            String id = "r" + i;
            Set<String> parents = some(ids, random, 3);
            Set<String> depends = some(ids, random, 2);
            depends.removeAll(parents);
            TreeSet<String> below = new TreeSet<>(parents);
            below.addAll(depends);
            String up = "CREATE TABLE t_" + id + " (id int);"
                    + below.stream()
                            .map(b -> "\nALTER TABLE t_" + b + " ADD c_" + id + " int;")
                            .collect(Collectors.joining());
            String down = below.stream()
                            .map(b -> "ALTER TABLE t_" + b + " DROP c_" + id + ";\n")
                            .collect(Collectors.joining())
                    + "DROP TABLE t_" + id + ";";
            String manner = random.nextInt(3) == 0 ? " autocommit" : "";
            project.file(
                    id + ".sql",
                    "--- revision " + id + "\n" + line("revises", parents) + line("depends", depends) + "--- upgrade"
                            + manner + "\n" + up + "\n--- downgrade" + manner + "\n" + down + "\n");
            ids.add(id);
        }
        return ids;
    }

    private static String line(String word, Collection<String> ids) {
        return ids.isEmpty() ? "" : "--- " + word + " " + String.join(", ", ids) + "\n";
    }

    private static Set<String> some(List<String> ids, Random random, int less) {
        TreeSet<String> chosen = new TreeSet<>();
        for (int count = random.nextInt(less); count > 0 && !ids.isEmpty(); count--) {
            chosen.add(ids.get(random.nextInt(ids.size())));
        }
        return chosen;
    }

    private static List<RevisionId> rows(Project project) throws Exception {
        return project.migrations().status().applied().rows();
    }

    private static Set<String> applied(RevisionGraph graph, List<RevisionId> rows) {
        return Applied.of(graph, rows).all().stream()
                .map(RevisionId::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> expected(RevisionGraph graph, List<RevisionId> rows) {
        return applied(graph, rows).stream()
                .map(id -> {
                    TreeSet<String> columns = graph.above(new RevisionId(id), Edges.ALL).stream()
                            .filter(above -> Applied.of(graph, rows).contains(above))
                            .map(above -> "c_" + above)
                            .collect(Collectors.toCollection(TreeSet::new));
                    columns.add("id");
                    return "t_" + id + ": " + String.join(" ", columns);
                })
                .toList();
    }

    /** Revisions whose last word in the journal is that they were applied. */
    private static List<String> journalled(Project project) throws Exception {
        boolean journal = !project.query("SELECT FROM pg_class WHERE relname = 'headway_journal'")
                .isEmpty();
        return journal
                ? project.query(
                        "SELECT revision FROM (SELECT DISTINCT ON (revision) revision, direction FROM headway_journal"
                                + " WHERE outcome = 'done' ORDER BY revision, id DESC) last WHERE direction = 'upgrade'")
                : List.of();
    }

    private static void sameAsStraight(Project walked, Major major, String message) throws Exception {
        try (Project straight = Project.on(major)) {
            Migrations migrations = Migrations.of(walked.source(), straight.connector()::open);
            for (RevisionId row : rows(walked)) {
                migrations.upgrade(Target.parse(row.value()));
            }
            assertEquals(rows(walked), rows(straight, walked), message);
            assertEquals(walked.query(SCHEMA), straight.query(SCHEMA), message);
            migrations.downgrade(Target.parse("base"));
            assertEquals(List.of(), straight.query(SCHEMA), message);
            assertEquals(List.of(), rows(straight, walked), message);
        }
    }

    private static List<RevisionId> rows(Project database, Project files) {
        return Migrations.of(files.source(), database.connector()::open)
                .status()
                .applied()
                .rows();
    }
}
