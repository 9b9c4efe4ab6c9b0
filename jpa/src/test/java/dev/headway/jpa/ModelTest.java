package dev.headway.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The shop of {@code model}, beside the backend's own table, on every Hibernate and every PostgreSQL. */
class ModelTest {

    static Stream<Arguments> everywhere() throws IOException {
        List<Major> majors = EmbeddedPostgres.majors();
        return hibernates().stream().flatMap(hibernate -> majors.stream().map(major -> Arguments.of(hibernate, major)));
    }

    /** With {@code -Dhibernates=DIR} those that are there, each as a directory of jars. */
    private static List<String> hibernates() throws IOException {
        String others = System.getProperty("hibernates", "");
        if (others.isEmpty()) {
            return List.of("oldest", "newest");
        }
        try (Stream<Path> directories = Files.list(Path.of(others).toAbsolutePath())) {
            return directories
                    .filter(Files::isDirectory)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "Hibernate {0}, PostgreSQL {1}")
    @MethodSource("everywhere")
    void nothing_is_left_to_do_after_the_revision(String hibernate, Major major) throws Exception {
        try (Application shop = Application.on(major, hibernate)) {
            shop.file("src/main/java/dev/headway/jpa/model/Shop.java", source("Shop"))
                    .file("src/main/java/dev/headway/jpa/model/package-info.java", source("package-info"))
                    .file("src/main/java/dev/headway/jpa/model/User.java", source("User"))
                    .file("migrations/1_users.sql", backend())
                    .source("dev.headway.jpa.model.Inherited", source("Inherited"));

            assertTrue(shop.revise(false) > 0);
            assertEquals(List.of("1_users.sql"), that(shop, "TABLE users"));
            shop.upgrade();

            assertEquals("", shop.check());
            assertEquals("", shop.checkDatabase());
            assertEquals("", shop.checkBackwards());
            assertEquals(0, shop.revise(false));
            assertEquals("orders_customer_id_fkey", shop.value("""
                    SELECT conname FROM pg_constraint
                    WHERE conrelid = 'orders'::regclass AND contype = 'f' AND confdeltype = 'c'"""));
        }
    }

    /** The revisions that say this. */
    private static List<String> that(Application shop, String text) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(shop.path("migrations"))) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains(text)) {
                    names.add(file.getFileName().toString());
                }
            }
        }
        return names;
    }

    /** Its users are an entity of the model, and there already. */
    private static String backend() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../backend/src/main/resources/migrations"))) {
            return Files.readString(files.filter(file -> file.toString().contains("create_users_table"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static String source(String type) throws IOException {
        return Files.readString(Path.of("src/test/java/dev/headway/jpa/model", type + ".java"));
    }
}
