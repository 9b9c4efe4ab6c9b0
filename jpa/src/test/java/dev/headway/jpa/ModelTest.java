package dev.headway.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The shop of {@code model}, on every Hibernate and every PostgreSQL. */
class ModelTest {

    static Stream<Arguments> everywhere() {
        List<Major> majors = EmbeddedPostgres.majors();
        return Stream.of("oldest", "newest")
                .flatMap(hibernate -> majors.stream().map(major -> Arguments.of(hibernate, major)));
    }

    @ParameterizedTest(name = "Hibernate {0}, PostgreSQL {1}")
    @MethodSource("everywhere")
    void nothing_is_left_to_do_after_the_revision(String hibernate, Major major) throws Exception {
        try (Application shop = Application.on(major, hibernate)) {
            shop.file("src/main/java/dev/headway/jpa/model/Shop.java", source("Shop"))
                    .file("src/main/java/dev/headway/jpa/model/package-info.java", source("package-info"))
                    .source("dev.headway.jpa.model.Inherited", source("Inherited"));

            assertTrue(shop.revise(false) > 0);
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

    private static String source(String type) throws IOException {
        return Files.readString(Path.of("src/test/java/dev/headway/jpa/model", type + ".java"));
    }
}
