import dev.headway.catalog.Catalog;
import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.Session;
import dev.headway.connect.SessionOptions;
import dev.headway.connect.Stop;
import dev.headway.diff.Differ;
import dev.headway.inspect.Inspector;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;

/** What bench/inspect.sh runs: makes the tables, then times. */
final class Inspect {

    /** How many tables are made in one transaction: each takes locks until its end. */
    private static final int AT_ONCE = 200;

    private static final String TABLE = """
            CREATE TABLE bench_inspect.t%1$d (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                parent bigint %2$s,
                title varchar(200) NOT NULL,
                body text NOT NULL DEFAULT '',
                state varchar(20) NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'open', 'done')),
                price numeric(10, 2),
                tags text[],
                created_at timestamptz NOT NULL DEFAULT now(),
                updated_at timestamptz
            );
            CREATE INDEX ON bench_inspect.t%1$d (parent);
            CREATE INDEX ON bench_inspect.t%1$d (lower(title)) WHERE state = 'open'""";

    public static void main(String[] args) throws SQLException, InterruptedException {
        String url = args[0];
        int small = Integer.parseInt(args[1]);
        int large = Integer.parseInt(args[2]);
        int runs = Integer.parseInt(args[3]);
        Connector connector = new Connector(DatabaseUrl.parse(url, "DATABASE_URL"), SessionOptions.DEFAULT);
        try (Session one = connector.open(new Stop());
                Session two = connector.open(new Stop())) {
            Connection connection = one.connection();
            Connection other = two.connection();
            drop(connection);
            execute(connection, "DROP SCHEMA IF EXISTS bench_inspect", "CREATE SCHEMA bench_inspect");
            System.out.printf("%8s %14s %10s %24s%n", "tables", "inspect ms", "objects", "both sides and diff ms");
            make(connection, 0, small);
            double few = time(connection, other, small, runs);
            make(connection, small, large);
            double many = time(connection, other, large, runs);
            System.out.printf(Locale.ROOT, "%d times the tables, %.1f times the time%n", large / small, many / few);
        }
    }

    private static void drop(Connection connection) throws SQLException {
        String some = "SELECT string_agg(format('bench_inspect.%I', tablename), ', ') FROM (SELECT tablename"
                + " FROM pg_tables WHERE schemaname = 'bench_inspect' LIMIT " + AT_ONCE + ") chunk";
        try (Statement statement = connection.createStatement()) {
            for (String tables = text(statement, some); tables != null; tables = text(statement, some)) {
                statement.execute("DROP TABLE " + tables + " CASCADE");
            }
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void make(Connection connection, int from, int to) throws SQLException {
        for (int i = from; i < to; i += AT_ONCE) {
            StringBuilder sql = new StringBuilder();
            for (int j = i; j < Math.min(to, i + AT_ONCE); j++) {
                String parent = j == 0 ? "" : "REFERENCES bench_inspect.t" + (j - 1);
                sql.append(TABLE.formatted(j, parent)).append(";\n");
            }
            execute(connection, sql.toString());
        }
        execute(connection, "ANALYZE pg_class, pg_attribute, pg_constraint, pg_index, pg_depend, pg_attrdef, pg_type");
    }

    /** The median of reading one side. */
    private static double time(Connection one, Connection other, int tables, int runs) throws SQLException {
        double[] inspected = new double[runs];
        double[] compared = new double[runs];
        int objects = 0;
        for (int run = -1; run < runs; run++) {
            long begun = System.nanoTime();
            Catalog before = new Inspector().inspect(one);
            long read = System.nanoTime();
            execute(one, "ALTER TABLE bench_inspect.t1 ADD more int");
            long changed = System.nanoTime();
            Differ.compare(before, new Inspector().inspect(other));
            long done = System.nanoTime();
            execute(one, "ALTER TABLE bench_inspect.t1 DROP more");
            objects = before.objects().size();
            if (run >= 0) {
                inspected[run] = (read - begun) / 1e6;
                compared[run] = (read - begun + done - changed) / 1e6;
            }
        }
        System.out.printf(Locale.ROOT, "%8d %14.0f %10d %24.0f%n", tables, median(inspected), objects, median(compared));
        return median(inspected);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
