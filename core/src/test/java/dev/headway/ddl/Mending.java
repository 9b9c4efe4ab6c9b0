package dev.headway.ddl;

import dev.headway.autogenerate.Comparison;
import dev.headway.catalog.Catalog;
import dev.headway.diff.Change;
import dev.headway.diff.Differences;
import dev.headway.diff.Renames;
import dev.headway.inspect.Inspector;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two databases, the one to become like the other and back: the scripts, and whatever is not as it should be once they
 * ran.
 */
final class Mending {

    private final Connection old;
    private final Connection wanted;
    private final Renames renames;

    /** A statement that failed, rows that were lost, differences that are left. */
    final List<String> faults = new ArrayList<>();

    /** Tables and columns that are dropped and made again. */
    final List<String> replaced = new ArrayList<>();

    Script upgrade = Script.EMPTY;
    Script downgrade = Script.EMPTY;

    /** Whether a statement failed for what the rows are. */
    boolean rowsStandInTheWay;

    Mending(Connection old, Connection wanted, Renames renames) {
        this.old = old;
        this.wanted = wanted;
        this.renames = renames;
    }

    /** Up, and down again unless {@code oneWay}. */
    void run(boolean oneWay) throws SQLException {
        Catalog before = new Inspector().inspect(old);
        Catalog after = new Inspector().inspect(wanted);
        upgrade = script(before, after, renames, wanted);
        downgrade = script(after, before, back(), old);
        Rows first = Rows.of(old);
        if (!apply("upgrade", upgrade, old)) {
            return;
        }
        leftOver("upgrade", old, after, wanted);
        Rows second = Rows.of(old);
        faults.addAll(first.lost(second));
        if (!oneWay && apply("downgrade", downgrade, old)) {
            leftOver("downgrade", old, before, old);
            faults.addAll(second.lost(Rows.of(old)));
        }
    }

    private Renames back() {
        Map<String, String> back = new TreeMap<>();
        renames.hints().forEach((old, now) -> back.put(now, old));
        return new Renames(back);
    }

    private Script script(Catalog from, Catalog to, Renames hints, Connection scratch) throws SQLException {
        Differences differences = Comparison.of(from, to, hints, scratch);
        for (Change change : differences.changes()) {
            if (change instanceof Change.Drop drop && drop.again() && holdsRows(drop)) {
                replaced.add(drop.id().kind() + " " + drop.id());
            }
        }
        return Ddl.script(differences, Style.ONLINE);
    }

    private static boolean holdsRows(Change.Drop drop) {
        return switch (drop.id().kind()) {
            case TABLE -> true;
            case COLUMN -> drop.id().owner().kind() == dev.headway.catalog.Kind.TABLE;
            default -> false;
        };
    }

    private void leftOver(String direction, Connection connection, Catalog schema, Connection scratch)
            throws SQLException {
        Differences differences = Comparison.of(new Inspector().inspect(connection), schema, Renames.NONE, scratch);
        if (!differences.isEmpty()) {
            faults.add("after the " + direction + " there is still to do:\n" + Ddl.script(differences, Style.ONLINE)
                    + "after\n" + (direction.equals("upgrade") ? upgrade : downgrade));
        }
    }

    private boolean apply(String direction, Script script, Connection connection) throws SQLException {
        for (Section section : script.sections()) {
            connection.setAutoCommit(section.autocommit());
            for (Statement statement : section.statements()) {
                try (java.sql.Statement run = connection.createStatement()) {
                    run.execute(statement.sql());
                } catch (SQLException e) {
                    faults.add(direction + " fails: " + e.getMessage() + "\n" + statement.sql() + "\nin\n" + script);
                    String state = String.valueOf(e.getSQLState());
                    rowsStandInTheWay = state.startsWith("22") || state.startsWith("23");
                    if (!section.autocommit()) {
                        connection.rollback();
                    }
                    connection.setAutoCommit(true);
                    return false;
                }
            }
            if (!section.autocommit()) {
                connection.commit();
            }
            connection.setAutoCommit(true);
        }
        return true;
    }
}
