package dev.headway.scratch;

import dev.headway.sql.Command;
import dev.headway.sql.Tokens;

/** What is done with a statement of a schema that is loaded. */
enum Treatment {
    /** Run until it succeeds, once. */
    RUN,
    /** It sets how what follows it in the file is understood: run every time that something behind it is tried again. */
    SESSION,
    /** Of rows, of transactions, of the server: no part of a schema. */
    SKIP,
    /** It makes or changes a role, which belongs to all databases of a server. */
    ROLE,
    /** It would talk to another server. */
    REFUSE;

    static Treatment of(String sql) {
        Tokens tokens = new Tokens(sql);
        String word = tokens.word();
        return switch (word) {
            case "SET", "RESET" -> SESSION;
            case "SELECT" -> tokens.contain("SET_CONFIG") ? SESSION : RUN;
            case "COPY",
                    "INSERT",
                    "UPDATE",
                    "DELETE",
                    "MERGE",
                    "TRUNCATE",
                    "VACUUM",
                    "ANALYZE",
                    "ANALYSE",
                    "CHECKPOINT",
                    "LOCK",
                    "NOTIFY",
                    "LISTEN",
                    "UNLISTEN",
                    "SHOW",
                    "SAVEPOINT",
                    "RELEASE" -> SKIP;
            case "CREATE", "ALTER", "DROP" -> ofObject(tokens);
            default -> Command.of(sql).transaction() == Command.Transaction.CONTROL ? SKIP : RUN;
        };
    }

    private static Treatment ofObject(Tokens tokens) {
        boolean makes = tokens.at("CREATE");
        tokens.advance();
        return switch (tokens.word()) {
            case "ROLE", "GROUP" -> ROLE;
            case "USER" -> isUserMapping(tokens) ? RUN : ROLE;
            case "DATABASE", "TABLESPACE", "SYSTEM" -> SKIP;
            case "SUBSCRIPTION" -> makes && !disconnected(tokens) ? REFUSE : RUN;
            default -> RUN;
        };
    }

    private static boolean isUserMapping(Tokens tokens) {
        tokens.advance();
        return tokens.at("MAPPING");
    }

    private static boolean disconnected(Tokens tokens) {
        return tokens.contain("CONNECT") && tokens.contain("FALSE");
    }
}
