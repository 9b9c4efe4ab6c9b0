package dev.headway.cli.launch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.settings.Settings.Log;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpgradeToldTest {

    private static final Step FIRST = ScriptedDatabase.step(" -> aaa, one");
    private static final Step SECOND = ScriptedDatabase.step("aaa -> bbb, two\nlines");

    @Test
    void theResponderCountsAndALongRevisionIsSpokenOf() throws IOException {
        PipedInputStream told = new PipedInputStream(1 << 16);
        BufferedReader lines = new BufferedReader(new InputStreamReader(told, StandardCharsets.UTF_8));
        PrintStream err = new PrintStream(new PipedOutputStream(told), true, StandardCharsets.UTF_8);
        LaunchStory story = new LaunchStory(err, Log.TEXT, Clock.systemUTC());
        try (Responder responder = Responder.open("127.0.0.1", 0, Progress.Migrating.NOT_PLANNED);
                UpgradeTold upgrade = new UpgradeTold(story, responder, Duration.ofMillis(20))) {
            assertBody(responder, "\"message\":\"migrating\",\"applied\":0,\"planned\":0}");
            upgrade.planned(new Plan(List.of(), List.of(), List.of(FIRST, SECOND)));
            assertBody(responder, "\"message\":\"migrating (0 of 2 applied)\",\"applied\":0,\"planned\":2}");
            upgrade.started(FIRST);
            assertBody(responder, "\"message\":\"applying aaa, one (0 of 2 applied)\"");
            awaitLine(lines, "INFO  [headway] Still running upgrade  -> aaa, one (");
            awaitLine(lines, "INFO  [headway] Still running upgrade  -> aaa, one (");
            upgrade.finished(FIRST, Duration.ofSeconds(83));
            awaitLine(lines, "INFO  [headway] Running upgrade  -> aaa, one (1 min 23 s)");
            assertBody(responder, "\"message\":\"migrating (1 of 2 applied)\"");
            upgrade.started(SECOND);
            assertBody(responder, "\"message\":\"applying bbb, two lines (1 of 2 applied)\"");
            awaitLine(lines, "INFO  [headway] Still running upgrade aaa -> bbb, two lines (");
            upgrade.finished(SECOND, Duration.ofMillis(1_250));
            awaitLine(lines, "INFO  [headway] Running upgrade aaa -> bbb, two lines (1.2 s)");
        }
    }

    private static void assertBody(Responder responder, String part) throws IOException {
        String body = Http.get(responder.address().getPort(), "/health").body();
        assertTrue(body.contains(part), body);
    }

    private static void awaitLine(BufferedReader lines, String start) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith(start)) {
            line = lines.readLine();
        }
        assertTrue(line != null, start);
    }
}
