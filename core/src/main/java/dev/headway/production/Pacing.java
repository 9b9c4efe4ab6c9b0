package dev.headway.production;

import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.pg.SqlState;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.ScratchDatabase;
import dev.headway.sql.Template;
import dev.headway.statistics.Labour;
import dev.headway.statistics.Pace;
import dev.headway.statistics.Rate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Measures on scratch how fast each kind of work goes: on a table of made-up rows, some seconds for all of it. */
public final class Pacing {

    /** Enough rows for seconds of a second to count, few enough for a slow disk. */
    private static final int ROWS = 400_000;

    /** What takes longer is not measured. */
    private static final String PATIENCE = "SET statement_timeout = '20s'";

    private static final double NANOS = 1e9;

    private final Statement statement;

    private Pacing(Statement statement) {
        this.statement = statement;
    }

    /** Nothing is done where nothing is to be measured. */
    public static Pace measure(Scratch scratch, Set<Labour> wanted, Stop stop)
            throws SQLException, InterruptedException {
        if (wanted.isEmpty()) {
            return Pace.UNKNOWN;
        }
        try (ScratchDatabase database = scratch.empty();
                Session session = database.open(stop);
                Statement statement = session.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            return new Pacing(statement).measured(wanted, stop);
        }
    }

    private Pace measured(Set<Labour> wanted, Stop stop) throws SQLException, InterruptedException {
        statement.execute(PATIENCE);
        Map<Labour, Rate> rates = new EnumMap<>(Labour.class);
        Optional<Double> indexes = Optional.empty();
        if (elapsed(Template.of(Pacing.class, "pace.sql").with("rows", ROWS).sql())
                .isEmpty()) {
            return Pace.UNKNOWN;
        }
        double bytes = number("SELECT pg_catalog.pg_table_size('pace')");
        for (Labour labour : Labour.values()) {
            if (stop.requested()) {
                throw new InterruptedException("asked to stop");
            }
            Optional<Double> seconds = wanted.contains(labour) ? elapsed(sql(labour)) : Optional.empty();
            seconds.ifPresent(passed -> rates.put(labour, new Rate(ROWS / passed, bytes / passed)));
            if (labour == Labour.BUILD && seconds.isPresent()) {
                indexes = Optional.of(number("SELECT pg_catalog.pg_indexes_size('pace')") / seconds.get());
            }
        }
        return new Pace(rates, indexes);
    }

    private static String sql(Labour labour) {
        String name = labour.name().toLowerCase(Locale.ROOT);
        return Template.of(Pacing.class, "pace-" + name + ".sql").sql();
    }

    /** In seconds; empty if it took too long. */
    private Optional<Double> elapsed(String sql) throws SQLException {
        long begun = System.nanoTime();
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            if (SqlState.of(e.getSQLState()).equals(SqlState.QUERY_CANCELED)) {
                return Optional.empty();
            }
            throw e;
        }
        return Optional.of((System.nanoTime() - begun) / NANOS);
    }

    private double number(String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }
}
