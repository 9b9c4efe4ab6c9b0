package dev.headway.preflight;

import dev.headway.history.TextArray;
import dev.headway.pg.Bytes;
import dev.headway.pg.SqlState;
import dev.headway.problem.Problem;
import dev.headway.sql.Identifier;
import dev.headway.sql.Literal;
import dev.headway.sql.Template;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether what a plan writes finds room on the server's disks, where that can be seen: from the same machine, by a role
 * that may know where the files are. Only warns, and about the statement that writes most. Where the server does not
 * answer (what stands in for PostgreSQL need not know all this) nothing is seen. Immutable.
 *
 * @param slots that keep WAL for nobody
 * @param writes what is written, most first
 */
record Room(Server server, List<Slot> slots, List<Write> writes, Disk.Seen disks) {

    private static final Room UNSEEN =
            new Room(new Server(Optional.empty(), "", 0), List.of(), List.of(), directory -> Optional.empty());

    /**
     * Where files go.
     *
     * @param data the data directory, if it is on this machine and we may know it
     * @param tablespace the database's own; empty: in the data directory
     */
    private record Server(Optional<Path> data, String tablespace, long maxWalSize) {}

    private record Slot(String name, long held, Optional<Long> left) {}

    /** About how many bytes a statement writes, and to which tablespace. */
    private record Write(Bulk bulk, String relation, String tablespace, long bytes) {

        /** {@code CREATE INDEX i ON public.users may write 44 MB}. */
        @Override
        public String toString() {
            return bulk.words() + " " + relation + " may write " + new Bytes(bytes);
        }
    }

    static Room of(Connection connection, List<Bulk> bulks, Disk.Seen disks) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            List<Name> names = bulks.stream().map(Bulk::relation).toList();
            String sizes = template("sizes.sql")
                    .with(
                            "schemas",
                            TextArray.of(names.stream().map(Room::schema).toList()))
                    .with(
                            "names",
                            TextArray.of(names.stream()
                                    .map(name -> name.name().name())
                                    .toList()))
                    .sql();
            statement.execute(String.join(
                    ";\n", template("room.sql").sql(), template("slots.sql").sql(), sizes));
            List<Server> server = rows(statement, row -> server(row, disks));
            List<Slot> slots = rows(statement, Room::slot);
            List<Write> writes = rows(statement, row -> write(bulks.get(row.getInt("n") - 1), row)).stream()
                    .sorted(Comparator.comparingLong(Write::bytes).reversed())
                    .toList();
            return new Room(server.get(0), slots, writes, disks);
        } catch (SQLException e) {
            if (SqlState.of(e.getSQLState()).endsTheSession()) {
                throw e;
            }
            return UNSEEN;
        }
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Of the next of several answers. */
    private static <T> List<T> rows(Statement statement, Reading<T> reading) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet row = statement.getResultSet()) {
            while (row.next()) {
                rows.add(reading.of(row));
            }
        }
        statement.getMoreResults();
        return rows;
    }

    private static Template template(String resource) {
        return Template.of(Room.class, resource);
    }

    private static String schema(Name name) {
        return name.schema().map(Identifier::name).orElse("");
    }

    /** A tunnel ends at a loopback too, and there is a directory of that name on many a machine; but not that process. */
    private static Server server(ResultSet row, Disk.Seen disks) throws SQLException {
        boolean here =
                row.getBoolean("near") && ProcessHandle.of(row.getInt("pid")).isPresent();
        Optional<Path> data = Optional.ofNullable(row.getString("data_directory"))
                .filter(directory -> here)
                .map(Path::of)
                .filter(directory -> disks.of(directory).isPresent());
        return new Server(data, row.getString("tablespace"), row.getLong("max_wal_size"));
    }

    private static Slot slot(ResultSet row) throws SQLException {
        Optional<Long> left = Optional.ofNullable((Long) row.getObject("safe_wal_size"));
        return new Slot(row.getString("slot_name"), row.getLong("held"), left.map(bytes -> Math.max(bytes, 0)));
    }

    private static Write write(Bulk bulk, ResultSet row) throws SQLException {
        long rows = row.getLong("rows");
        long indexes = row.getLong("indexes");
        long bytes = switch (bulk.share()) {
            case ROWS -> rows;
            case INDEXES -> indexes;
            case ALL -> rows + row.getLong("toast") + indexes;
        };
        String tablespace = bulk.share() == Bulk.Share.ROWS ? "" : row.getString("tablespace");
        return new Write(bulk, row.getString("name"), tablespace, bytes);
    }

    List<Problem> warnings(String database) {
        List<Problem> warnings = new ArrayList<>();
        slots.stream()
                .filter(slot -> slot.held() > server.maxWalSize())
                .forEach(slot -> warnings.add(warning(slot, database)));
        writes.stream().findFirst().ifPresent(write -> warnings.addAll(warnings(write)));
        return warnings;
    }

    private Problem warning(Slot slot, String database) {
        String loses = slot.left()
                .map(left -> "; after " + new Bytes(left) + " more it is lost to its reader")
                .orElse("");
        return Problem.of(
                "nobody reads from the replication slot " + slot.name() + ", for which the server keeps "
                        + new Bytes(slot.held()) + " of WAL (max_wal_size is " + new Bytes(server.maxWalSize())
                        + "), and what this writes comes on top" + loses,
                database,
                "let its reader connect again and catch up;   if it is gone for good: SELECT pg_drop_replication_slot("
                        + new Literal(slot.name()).quoted() + ")");
    }

    private List<Problem> warnings(Write write) {
        if (server.data().isEmpty()) {
            return List.of();
        }
        Path data = server.data().get();
        Path wal = data.resolve("pg_wal");
        String tablespace = write.tablespace().isEmpty() ? server.tablespace() : write.tablespace();
        Path files = tablespace.isEmpty() ? data : Path.of(tablespace);
        long walBytes = wal(write.bytes());
        Optional<Disk> filesDisk = disks.of(files);
        Optional<Disk> walDisk = disks.of(wal);
        boolean shared = filesDisk.map(Disk::identity).equals(walDisk.map(Disk::identity));
        List<Problem> warnings = new ArrayList<>();
        filesDisk
                .filter(disk -> disk.free() < write.bytes() + (shared ? walBytes : 0))
                .ifPresent(disk -> warnings.add(
                        full(write + (shared ? " and " + new Bytes(walBytes) + " of WAL" : ""), disk, files, write)));
        walDisk.filter(disk -> !shared && disk.free() < walBytes)
                .ifPresent(disk -> warnings.add(full(
                        write.bulk().words() + " " + write.relation() + " may write " + new Bytes(walBytes) + " of WAL",
                        disk,
                        wal,
                        write)));
        return warnings;
    }

    /** A checkpoint makes room again, unless a slot keeps it from doing so. */
    private long wal(long written) {
        return slots.isEmpty() ? Math.min(written, server.maxWalSize()) : written;
    }

    private static Problem full(String writes, Disk disk, Path directory, Write write) {
        return Problem.at(
                write.bulk().origin(),
                writes + ", and " + new Bytes(disk.free()) + " are free where it goes",
                "make room there first: df -h " + directory);
    }
}
