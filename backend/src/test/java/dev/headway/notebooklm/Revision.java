package dev.headway.notebooklm;

import dev.headway.Migrations;
import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.SessionOptions;
import dev.headway.graph.Target;
import dev.headway.revision.RevisionSource;

/** The backend's own migrations, run by Headway as the launcher runs them. */
public final class Revision {
    private Revision() {}

    public static void upgrade(String databaseUrl) {
        migrations(databaseUrl).upgrade(Target.parse("head"));
    }

    public static void downgrade(String databaseUrl) {
        migrations(databaseUrl).downgrade(Target.parse("base"));
    }

    private static Migrations migrations(String databaseUrl) {
        Connector connector = new Connector(DatabaseUrl.parse(databaseUrl, "test"), SessionOptions.DEFAULT);
        return Migrations.of(RevisionSource.classpath(Revision.class.getClassLoader(), "migrations"), connector::open);
    }
}
