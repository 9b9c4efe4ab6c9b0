package dev.headway.notebooklm;

import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import java.sql.SQLException;
import java.util.Collections;

/** Where the tests' databases come from: the newest PostgreSQL on the class path. */
public final class Postgres {

    public static final Major NEWEST = Collections.max(EmbeddedPostgres.majors());

    private Postgres() {}

    /** A new, empty database on the server that all tests share. */
    public static Database createDatabase() throws SQLException {
        return EmbeddedPostgres.shared(NEWEST).createDatabase();
    }
}
