package dev.headway.rehearse;

import dev.headway.sql.Identifier;
import dev.headway.sql.TokenKind;
import dev.headway.sql.Tokens;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what PL/pgSQL asks of the schema alone, or of nothing but its own text: scratch has the schema that production has,
 * and so gives the answer that production gives. Whatever is in doubt is not of the schema.
 */
final class SchemaQuestion {

    /** What tells of a database's schema. Roles, settings and statistics are not in it. */
    private static final Set<String> CATALOGS = Set.of(
            "pg_attrdef",
            "pg_attribute",
            "pg_class",
            "pg_collation",
            "pg_constraint",
            "pg_depend",
            "pg_description",
            "pg_enum",
            "pg_extension",
            "pg_index",
            "pg_indexes",
            "pg_inherits",
            "pg_matviews",
            "pg_namespace",
            "pg_partitioned_table",
            "pg_policies",
            "pg_policy",
            "pg_proc",
            "pg_publication",
            "pg_publication_tables",
            "pg_rules",
            "pg_sequence",
            "pg_tables",
            "pg_trigger",
            "pg_type",
            "pg_views");

    private static final Set<String> FUNCTIONS = Set.of(
            "and",
            "any",
            "array",
            "array_agg",
            "coalesce",
            "count",
            "exists",
            "format",
            "in",
            "lower",
            "not",
            "on",
            "or",
            "pg_get_constraintdef",
            "pg_get_indexdef",
            "pg_table_is_visible",
            "quote_ident",
            "to_regclass",
            "to_regproc",
            "to_regtype",
            "select",
            "unnest",
            "upper",
            "using",
            "values",
            "where");

    /** What catalogs hold besides the schema, and what a session has. */
    private static final Set<String> ELSEWHERE = Set.of(
            "reltuples",
            "relpages",
            "relallvisible",
            "relfilenode",
            "xmin",
            "found",
            "table",
            "current_user",
            "session_user",
            "user",
            "current_role",
            "now",
            "current_timestamp",
            "current_date",
            "execute",
            "case");

    /** Words that a condition without a query may have. */
    private static final Set<String> PLAIN =
            Set.of("select", "is", "not", "null", "and", "or", "true", "false", "array", "in", "values", "reverse");

    private final Tokens tokens;
    private final Set<String> variables;
    private final Set<String> certain;
    private final boolean reads;

    private SchemaQuestion(String text, Set<String> variables, Set<String> certain) {
        tokens = new Tokens(text);
        this.variables = variables;
        this.certain = certain;
        reads = new Tokens(text).contain("FROM");
    }

    /**
     * @param variables of the block, which may hold anything
     * @param certain those that hold what was asked of the schema
     */
    static boolean is(String text, Set<String> variables, Set<String> certain) {
        return new SchemaQuestion(text, variables, certain).is();
    }

    private boolean is() {
        boolean fine = true;
        while (fine && !tokens.isAtEnd()) {
            if (tokens.acceptAny("FROM", "JOIN")) {
                fine = sources();
            } else if (tokens.at(TokenKind.PARAMETER) || tokens.at(TokenKind.OTHER)) {
                fine = false;
            } else {
                fine = tokens.name().map(this::isFine).orElse(true);
                if (!tokens.isAtEnd() && fine && isMark()) {
                    tokens.advance();
                }
            }
        }
        return fine;
    }

    /** What is no name is passed by itself. */
    private boolean isMark() {
        return !tokens.at(TokenKind.WORD) && !tokens.at(TokenKind.QUOTED_IDENTIFIER);
    }

    private boolean isFine(String name) {
        String bare = bare(name);
        int dot = name.indexOf("\".\"");
        String first = bare(dot < 0 ? name : name.substring(0, dot + 1));
        if (tokens.at('(')) {
            return FUNCTIONS.contains(bare) || CATALOGS.contains(bare);
        }
        boolean strange = variables.contains(first) && !certain.contains(first);
        boolean known = certain.contains(first) || reads || PLAIN.contains(bare);
        return known && !strange && !ELSEWHERE.contains(bare);
    }

    /** The tables of a FROM, up to what follows the last. */
    private boolean sources() {
        do {
            Optional<String> source = tokens.name();
            boolean schema = source.filter(this::isCatalog).isPresent()
                    || (tokens.at('(') && source.filter(this::isFine).isPresent());
            if (!schema || tokens.skipParenthesesWith("FROM")) {
                return false;
            }
            tokens.accept("AS");
            if (!tokens.at(
                    "WHERE", "JOIN", "LEFT", "INNER", "CROSS", "ON", "ORDER", "GROUP", "LOOP", "THEN", "LIMIT")) {
                tokens.name();
            }
        } while (tokens.accept(','));
        return true;
    }

    private boolean isCatalog(String name) {
        return CATALOGS.contains(bare(name)) || name.startsWith(new Identifier("information_schema").quoted() + ".");
    }

    private static String bare(String name) {
        String part = name.substring(name.lastIndexOf(".\"") + 1);
        return part.replace("\"", "").toLowerCase(Locale.ROOT);
    }
}
