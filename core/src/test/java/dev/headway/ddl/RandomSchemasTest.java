package dev.headway.ddl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Project;
import dev.headway.diff.Renames;
import dev.headway.embedded.Major;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The law: of two schemas by chance, the one with rows becomes the other and itself again, nothing is left to do, and what
 * keeps its name and type keeps its values. Always the same few; {@code -Dlaw.rounds=N} (6) and {@code -Dlaw.seed=N} (1)
 * for others. {@code -Dlaw.write=DIR} writes the pairs for {@code CorpusTest} instead, which compares by {@code pg_dump}.
 */
final class RandomSchemasTest {

    @Test
    void any_schema_becomes_any_other_and_itself_again() throws SQLException, IOException {
        long first = Long.getLong("law.seed", 1);
        int rounds = Integer.getInteger("law.rounds", 6);
        List<Major> majors = Project.majors();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            long seed = first + i;
            Random random = new Random(seed);
            String old = RandomSchema.of(random);
            String fresh = RandomSchema.of(random);
            String directory = System.getProperty("law.write", "");
            if (directory.isEmpty()) {
                faults.addAll(faults(seed, majors.get(i % majors.size()), old, fresh));
            } else {
                Path pair = Files.createDirectories(Path.of(directory, "random__" + seed));
                Files.writeString(pair.resolve("old.sql"), old);
                Files.writeString(pair.resolve("new.sql"), fresh);
            }
        }
        assertTrue(faults.isEmpty(), () -> faults.size() + " of " + rounds + "\n" + String.join("\n", faults));
    }

    private static List<String> faults(long seed, Major major, String old, String fresh) throws SQLException {
        TwoDatabases databases = TwoDatabases.of(major);
        TwoDatabases.run(databases.from(), old);
        TwoDatabases.run(databases.to(), fresh);
        fill(databases.from());
        Mending mending = new Mending(databases.from(), databases.to(), Renames.NONE);
        try {
            mending.run(false);
        } catch (IllegalStateException e) {
            mending.faults.add(e.toString());
        }
        String which = "-Dlaw.seed=" + seed + " on " + major + "\n";
        return mending.faults.stream()
                .map(fault -> which + fault + "\n==== old\n" + old + "==== new\n" + fresh)
                .toList();
    }

    /** Three rows in every table, by numbers that every column takes. */
    private static void fill(Connection connection) throws SQLException {
        List<String> inserts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT format('INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM generate_series(1, 3) n',
                            c.oid::regclass, string_agg(quote_ident(a.attname), ', '), string_agg('n', ', '))
                        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                        WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text !~ '^pg_|^information_schema'
                          AND a.attname IN ('id', 'size', 'n', 'title', 'note') AND a.attnum > 0
                          AND NOT EXISTS (SELECT FROM pg_inherits WHERE inhrelid = c.oid)
                        GROUP BY c.oid""")) {
            while (row.next()) {
                inserts.add(row.getString(1));
            }
        }
        for (String insert : inserts) {
            TwoDatabases.run(connection, insert);
        }
    }
}
