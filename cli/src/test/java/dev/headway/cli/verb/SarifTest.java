package dev.headway.cli.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is printed for code scanning, held to the official schema of SARIF 2.1.0, and to what GitHub asks besides. */
final class SarifTest {

    @Test
    void the_report_and_an_empty_one_are_valid() throws IOException {
        JsonSchema schema = schema();
        String golden = Files.readString(Path.of("src/test/resources/reports/sarif.golden"));
        assertEquals(List.of(), schema.faults(JsonText.object(golden)));
        String empty = Json.write(new RehearsalSarif("").document(List.of()));
        assertEquals(List.of(), schema.faults(JsonText.object(empty)));
    }

    @Test
    void the_schema_is_not_content_with_everything() throws IOException {
        JsonSchema schema = schema();
        String golden = Files.readString(Path.of("src/test/resources/reports/sarif.golden"));
        for (Map.Entry<String, String> broken : Map.of(
                        "\"level\" : \"error\"", "\"level\" : \"bad\"",
                        "\"version\" : \"2.1.0\"", "\"version\" : \"2.1\"",
                        "\"startLine\" : 7", "\"startLine\" : 0",
                        "\"driver\"", "\"drover\"",
                        "\"columnKind\"", "\"columKind\"")
                .entrySet()) {
            String text = golden.replace(broken.getKey(), broken.getValue());
            assertFalse(text.equals(golden), broken.getKey());
            assertFalse(schema.faults(JsonText.object(text)).isEmpty(), broken.getValue());
        }
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            assumeTrue(in != null, "no schema of SARIF on the class path, where Maven puts it");
            return new JsonSchema(JsonText.object(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }
}
