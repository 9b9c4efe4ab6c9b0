package dev.headway.pg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerVersionTest {

    @Test
    void versions_are_read_as_servers_write_them() {
        Map<String, String> texts = Map.of(
                "18.4", "18.4",
                "18.4 (Debian 18.4-1.pgdg12+1)", "18.4",
                "19beta2", "19.0",
                "14", "14.0",
                "15.20-YB-2.25", "15.20",
                "9.6.24", "9.6");
        texts.forEach((text, version) ->
                assertEquals(Optional.of(version), ServerVersion.parse(text).map(ServerVersion::toString), text));
        assertEquals(Optional.empty(), ServerVersion.parse(""));
        assertEquals(Optional.empty(), ServerVersion.parse("devel"));
        assertEquals(Optional.empty(), ServerVersion.parse("99999999999"));
    }

    @Test
    void the_floor_is_14() {
        assertFalse(ServerVersion.of(13, 22).isSupported());
        assertTrue(ServerVersion.of(14, 0).isSupported());
        assertTrue(ServerVersion.of(19, 0).isSupported());
        assertEquals("18.4", new ServerVersion(180004).toString());
    }
}
