package dev.headway.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.catalog.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every kind of object is made, changed and dropped by some case, or a case of the inspector says that it is left alone. */
final class KindsTest {

    /** How the scripts say what is not CREATE, ALTER and DROP and the kind. */
    private static final Map<Kind, List<String>> OTHERWISE = Map.ofEntries(
            Map.entry(Kind.ENUM, List.of("CREATE TYPE .* AS ENUM", "ALTER TYPE .* ADD VALUE", "DROP TYPE")),
            Map.entry(Kind.COMPOSITE_TYPE, List.of("CREATE TYPE .* AS \\(", "ALTER TYPE .* ATTRIBUTE", "DROP TYPE")),
            Map.entry(Kind.RANGE_TYPE, List.of("CREATE TYPE .* AS RANGE", "ALTER TYPE .* RENAME TO", "DROP TYPE")),
            Map.entry(Kind.TABLE, List.of("CREATE (UNLOGGED )?TABLE", "ALTER TABLE", "DROP TABLE")),
            Map.entry(Kind.VIEW, List.of("CREATE VIEW", "CREATE OR REPLACE VIEW", "DROP VIEW")),
            Map.entry(Kind.COLUMN, List.of("ALTER TABLE .* ADD COLUMN", ".* ALTER COLUMN", ".* DROP COLUMN")),
            Map.entry(Kind.DEFAULT, List.of(".* SET DEFAULT", ".* SET DEFAULT", ".* DROP DEFAULT")),
            Map.entry(
                    Kind.CONSTRAINT,
                    List.of(" *ADD CONSTRAINT", ".* (VALIDATE|ALTER) CONSTRAINT", ".* DROP CONSTRAINT")),
            Map.entry(
                    Kind.DOMAIN_CONSTRAINT,
                    List.of(
                            "ALTER DOMAIN \\w+(?s:.)    ADD CONSTRAINT",
                            "ALTER DOMAIN .* VALIDATE",
                            "ALTER DOMAIN .* DROP C")),
            Map.entry(Kind.INDEX, List.of("CREATE (UNIQUE )?INDEX", "ALTER INDEX", "DROP INDEX")),
            Map.entry(
                    Kind.FUNCTION,
                    List.of("CREATE (OR REPLACE )?FUNCTION", "CREATE OR REPLACE FUNCTION", "DROP FUNCTION")),
            Map.entry(
                    Kind.PROCEDURE,
                    List.of(
                            "CREATE (OR REPLACE )?PROCEDURE",
                            "(CREATE OR REPLACE|COMMENT ON) PROCEDURE",
                            "DROP PROCEDURE")),
            Map.entry(Kind.AGGREGATE, List.of("CREATE AGGREGATE", "COMMENT ON AGGREGATE", "DROP AGGREGATE")),
            Map.entry(
                    Kind.TRIGGER,
                    List.of(
                            "CREATE (CONSTRAINT )?TRIGGER",
                            "CREATE OR REPLACE TRIGGER|.* DISABLE TRIGGER",
                            "DROP TRIGGER")),
            Map.entry(Kind.RULE, List.of("CREATE RULE", "CREATE OR REPLACE RULE", "DROP RULE")),
            Map.entry(Kind.EXTENSION, List.of("CREATE EXTENSION", "COMMENT ON EXTENSION", "DROP EXTENSION")),
            Map.entry(
                    Kind.TEXT_SEARCH_DICTIONARY,
                    List.of(
                            "CREATE TEXT SEARCH DICTIONARY",
                            "COMMENT ON TEXT SEARCH DICTIONARY",
                            "DROP TEXT SEARCH DICTIONARY")),
            Map.entry(Kind.CAST, List.of("CREATE CAST", "CREATE CAST", "DROP CAST")),
            Map.entry(Kind.COLLATION, List.of("CREATE COLLATION", "COMMENT ON COLLATION", "DROP COLLATION")),
            Map.entry(Kind.SCHEMA, List.of("CREATE SCHEMA", "(COMMENT ON|ALTER|GRANT .*) SCHEMA", "DROP SCHEMA")),
            Map.entry(
                    Kind.PUBLICATION_MEMBER,
                    List.of(
                            "ALTER PUBLICATION .* ADD TABLE",
                            "ALTER PUBLICATION .* ADD TABLE .* WHERE",
                            ".* DROP TABLE")),
            Map.entry(
                    Kind.DEFAULT_PRIVILEGES,
                    List.of("ALTER DEFAULT .* GRANT", "ALTER DEFAULT .* GRANT", "ALTER DEFAULT .* REVOKE")));

    @Test
    void every_kind_is_made_changed_and_dropped_or_said_to_be_left_alone() throws IOException {
        String scripts = texts(Path.of("src/test/resources/diff"), ".sql")
                .map(text -> text.substring(Math.max(0, text.indexOf("--- upgrade"))))
                .collect(Collectors.joining("\n"));
        String told = texts(Path.of("src/test/resources/inspect/cases"), ".txt").collect(Collectors.joining("\n"));
        List<String> missing = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            String words = kind.words();
            if (told.contains("UNHANDLED " + words + " ") && !OTHERWISE.containsKey(kind)) {
                continue;
            }
            OTHERWISE.getOrDefault(kind, List.of("CREATE " + words, "ALTER " + words, "DROP " + words)).stream()
                    .filter(statement -> !Pattern.compile("(?m)^" + statement + "\\b|(?m)^" + statement)
                            .matcher(scripts)
                            .find())
                    .forEach(statement -> missing.add(kind + ": " + statement));
        }
        assertEquals(List.of(), missing);
    }

    private static Stream<String> texts(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream()
                    .map(KindsTest::text);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
