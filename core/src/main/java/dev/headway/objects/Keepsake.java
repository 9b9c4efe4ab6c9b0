package dev.headway.objects;

import dev.headway.sql.Template;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What people gave to an object beside its definition, and would lose with it: owner, grants and comments. Immutable.
 *
 * @param grants whether it had other grants than a new one has
 * @param statements that give it again
 */
public record Keepsake(boolean grants, List<String> statements) {

    private static final Template KEEPSAKE = Template.of(Keepsake.class, "keepsake.sql");
    private static final Template STRIP = Template.of(Keepsake.class, "strip.sql");

    public Keepsake {
        statements = List.copyOf(statements);
    }

    static Keepsake of(Thing thing, Statement jdbc) throws SQLException {
        boolean grants = false;
        List<String> statements = new ArrayList<>();
        try (ResultSet row = jdbc.executeQuery(Template.bare(thing.in(KEEPSAKE).sql()))) {
            while (row.next()) {
                grants |= row.getBoolean("grants");
                statements.add(row.getString("sql"));
            }
        }
        return new Keepsake(grants, statements);
    }

    /** What gives it to {@code thing}, which was just made. */
    List<String> to(Thing thing, Statement jdbc) throws SQLException {
        List<String> all = new ArrayList<>();
        if (grants) {
            try (ResultSet row = jdbc.executeQuery(Template.bare(thing.in(STRIP).sql()))) {
                while (row.next()) {
                    all.add(row.getString("sql"));
                }
            }
        }
        all.addAll(statements);
        return all;
    }
}
