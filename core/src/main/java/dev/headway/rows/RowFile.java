package dev.headway.rows;

import dev.headway.connect.Stop;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.sql.Script;
import dev.headway.sql.Statement;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of the user's: INSERT, and COPY with the rows below it, as {@code pg_dump --data-only} writes them. What stands in
 * them is told to nobody. Immutable.
 */
public final class RowFile implements RowSource {

    private final String name;
    private final List<Statement> statements;

    private RowFile(String name, List<Statement> statements) {
        this.name = name;
        this.statements = List.copyOf(statements);
    }

    /**
     * @param shown what messages call the file
     * @throws MigrationException with all that is wrong before a server has seen it
     */
    public static RowFile read(Path path, String shown) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new MigrationException(Problem.at(
                    Origin.of(shown),
                    Files.exists(path) ? "cannot read the file" : "no such file",
                    "name a file of INSERT or COPY, as pg_dump --data-only writes it: --rows FILE   or have rows made up:"
                            + " --rows generated"));
        }
        if (new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1).equals("PGDMP")) {
            throw new MigrationException(Problem.at(
                    Origin.of(shown),
                    "a dump in PostgreSQL's own format, not SQL",
                    "write it out first: pg_restore --data-only --file=rows.sql " + shown));
        }
        try {
            return of(
                    shown,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            throw new MigrationException(
                    Problem.at(Origin.of(shown), "not UTF-8", "dump it again: pg_dump --encoding=UTF8"));
        }
    }

    /** @throws MigrationException with all that is wrong before a server has seen it */
    public static RowFile of(String name, String text) {
        Script script = Script.of(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<Problem> problems = new ArrayList<>(script.problems());
        for (Statement statement : script.statements()) {
            if (Sort.of(statement) == Sort.REFUSE) {
                problems.add(Problem.at(
                        statement.origin(),
                        "this is no statement of rows",
                        "leave in the file only INSERT and COPY … FROM STDIN, as pg_dump --data-only does"));
            }
        }
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
        return new RowFile(name, script.statements());
    }

    public String name() {
        return name;
    }

    List<Statement> statements() {
        return statements;
    }

    /**
     * Puts the rows in, in one transaction.
     *
     * @throws MigrationException with all that the server refuses
     */
    public void load(Connection connection, Stop stop) throws SQLException, InterruptedException {
        new RowLoading(connection, this, false, stop).load();
    }

    /**
     * Puts in whatever of the rows goes into a schema that they may not be for; what does not stays out.
     *
     * @return whether any did
     */
    public boolean loadWhatGoes(Connection connection, Stop stop) throws SQLException, InterruptedException {
        return new RowLoading(connection, this, true, stop).load();
    }
}
