package dev.headway.preflight;

import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.problem.Origin;
import dev.headway.revision.Section;
import dev.headway.sql.Identifier;
import dev.headway.sql.Placeholders;
import dev.headway.sql.Statement;
import dev.headway.sql.TokenKind;
import dev.headway.sql.Tokens;
import java.util.Optional;
import java.util.Set;

/**
 * Reads off the tokens of a plan's statements what they ask of the database as it stands now. What tokens cannot tell
 * ends the reading. Not thread-safe.
 */
final class Reading {

    /** What may stand before a parenthesis in a SELECT without being a function that does who knows what. */
    private static final Set<String> HARMLESS = Set.of(
            "IN",
            "EXISTS",
            "ANY",
            "ALL",
            "SOME",
            "AND",
            "OR",
            "NOT",
            "AS",
            "FROM",
            "WHERE",
            "ON",
            "USING",
            "OVER",
            "FILTER",
            "VALUES",
            "SELECT",
            "THEN",
            "ELSE",
            "WHEN",
            "JOIN",
            "LATERAL",
            "BY",
            "HAVING",
            "UNION",
            "MATERIALIZED",
            "SETVAL",
            "NEXTVAL",
            "CURRVAL",
            "COUNT",
            "MAX",
            "MIN",
            "SUM",
            "COALESCE",
            "NULLIF",
            "GREATEST",
            "NOW",
            "LOWER",
            "UPPER",
            "LENGTH",
            "PG_GET_SERIAL_SEQUENCE",
            "VARCHAR",
            "NUMERIC",
            "CAST",
            "PG_ADVISORY_XACT_LOCK");

    private final Horizon horizon = new Horizon();
    private final Creation creation = new Creation(horizon);
    private final Alteration alteration = new Alteration(horizon);
    private final Removal removal = new Removal(horizon);

    private Reading() {}

    /** What the statements of a plan ask for, in order. */
    static Horizon of(Plan plan, Placeholders placeholders) {
        Reading reading = new Reading();
        for (Step step : plan.steps()) {
            Placeholders own = placeholders.only(step.revision().header().uses());
            for (Section.Entry entry : step.section().entries()) {
                Statement statement = entry.statement();
                String sql = own.fill(statement.text());
                boolean sliced = entry.options().batch().isPresent();
                Bulk.of(sql, sliced, statement.origin()).ifPresent(reading.horizon::write);
                reading.read(statement.origin(), sql);
            }
        }
        return reading.horizon;
    }

    private void read(Origin origin, String sql) {
        horizon.at(origin);
        Tokens tokens = new Tokens(sql);
        String word = tokens.word();
        tokens.advance();
        boolean told = switch (word) {
            case "CREATE" -> creation.read(tokens);
            case "ALTER" -> alteration.read(tokens);
            case "DROP" -> removal.read(tokens);
            case "COMMENT" -> removal.comment(tokens);
            case "TRUNCATE" -> truncate(tokens);
            case "INSERT", "UPDATE", "DELETE" -> write(word, tokens);
            case "COPY" -> copy(tokens);
            case "REFRESH", "CLUSTER" -> maintain(tokens);
            case "REINDEX", "VACUUM" -> rebuild();
            case "SET" -> set(tokens);
            case "RESET" -> !tokens.at("ALL", "ROLE", "SESSION", "SEARCH_PATH");
            case "GRANT" -> grant(tokens);
            case "SELECT", "WITH", "VALUES", "TABLE" -> isQuiet(tokens);
            case "ANALYZE", "LOCK", "REVOKE", "MERGE", "NOTIFY", "SECURITY", "SAVEPOINT", "RELEASE" -> true;
            default -> false;
        };
        if (!told) {
            horizon.darken();
        }
    }

    private boolean truncate(Tokens tokens) {
        horizon.rebuild();
        tokens.accept("TABLE");
        do {
            tokens.accept("ONLY");
            Optional<Name> table = Name.read(tokens);
            if (table.isEmpty()) {
                return false;
            }
            horizon.privilege(table.get(), "TRUNCATE");
            tokens.accept('*');
        } while (tokens.accept(','));
        return true;
    }

    private boolean write(String word, Tokens tokens) {
        tokens.acceptAny("INTO", "FROM");
        tokens.accept("ONLY");
        Optional<Name> table = Name.read(tokens);
        table.ifPresent(name -> horizon.privilege(name, word));
        return table.isPresent() && !tokens.contain("SET_CONFIG");
    }

    private boolean copy(Tokens tokens) {
        if (tokens.at('(')) {
            return true;
        }
        Optional<Name> table = Name.read(tokens);
        tokens.skipParentheses();
        boolean from = tokens.at("FROM");
        table.filter(name -> from).ifPresent(name -> horizon.privilege(name, "INSERT"));
        return table.isPresent();
    }

    private boolean maintain(Tokens tokens) {
        horizon.rebuild();
        tokens.accept("MATERIALIZED", "VIEW");
        tokens.skipParentheses();
        tokens.acceptAny("CONCURRENTLY", "VERBOSE");
        if (tokens.isAtEnd()) {
            return true;
        }
        Optional<Name> relation = Name.read(tokens);
        relation.ifPresent(name -> horizon.need(name, new Need.Maintain(name)));
        return relation.isPresent();
    }

    private boolean rebuild() {
        horizon.rebuild();
        return true;
    }

    /** Who we are, and where names are looked for, is not known in advance; all other settings do not matter here. */
    private boolean set(Tokens tokens) {
        tokens.acceptAny("SESSION", "LOCAL");
        if (tokens.accept("ROLE")) {
            Optional<Identifier> role = tokens.at("NONE") ? Optional.empty() : role(tokens);
            role.ifPresent(name -> horizon.need(new Need.Become(name)));
            return false;
        }
        return !tokens.at("AUTHORIZATION", "SEARCH_PATH", "SCHEMA");
    }

    /** As a name, or as a string without escapes. */
    private static Optional<Identifier> role(Tokens tokens) {
        String token = tokens.token();
        boolean string = tokens.at(TokenKind.STRING) && token.matches("'[A-Za-z0-9_ ]+'");
        return string ? Optional.of(new Identifier(token.substring(1, token.length() - 1))) : Name.part(tokens);
    }

    private boolean grant(Tokens tokens) {
        horizon.grant();
        // a role, not privileges: whose member ours is then, nobody knows
        return tokens.contain("ON");
    }

    /** Whether a query calls nothing that could do more than answer. */
    private static boolean isQuiet(Tokens tokens) {
        String before = "";
        while (!tokens.isAtEnd()) {
            boolean call = tokens.at('(') && !before.isEmpty() && !HARMLESS.contains(before);
            if (call || tokens.at("INTO")) {
                return false;
            }
            before = callee(before, tokens);
            tokens.advance();
        }
        return true;
    }

    /** What would be called if a parenthesis came next; qualified but for {@code pg_catalog}. */
    private static String callee(String before, Tokens tokens) {
        if (tokens.at('.')) {
            return before.equals("PG_CATALOG") ? "" : before + '.';
        }
        String here = tokens.at(TokenKind.QUOTED_IDENTIFIER) ? tokens.token() : tokens.word();
        return before.endsWith(".") ? before + here : here;
    }
}
