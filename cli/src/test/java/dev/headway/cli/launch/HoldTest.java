package dev.headway.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.settings.Settings.Log;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HoldTest {

    @Test
    void theShellIsOpenedAsThePlatformOpensIt() {
        assertEquals("shell   docker exec -it 3f2a9c1d07aa sh", shell(Map.of("HOSTNAME", "3f2a9c1d07aa")));
        assertEquals("shell   docker exec -it CONTAINER sh", shell(Map.of("HOSTNAME", "my laptop; rm")));
        assertEquals("shell   docker exec -it CONTAINER sh", shell(Map.of()));
        assertEquals(
                "shell   kubectl exec -it backend-7d9f-x2 -- sh",
                shell(Map.of("HOSTNAME", "backend-7d9f-x2", "KUBERNETES_SERVICE_HOST", "10.0.0.1")));
    }

    private static String shell(Map<String, String> environment) {
        LaunchStory silent =
                new LaunchStory(new PrintStream(PrintStream.nullOutputStream()), Log.TEXT, Clock.systemUTC());
        return new Hold(silent, environment).hints().get(0);
    }
}
