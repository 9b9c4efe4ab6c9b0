package dev.headway.notebooklm.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the backend is deployed, it is told the same under the same names, and nothing that nobody reads. */
class DeploymentFilesTest {

    private static final DeploymentFile EXAMPLE = new DeploymentFile(".env.example");

    /** Of the database and the server; whatever names the database may end in _FILE. */
    private static final Pattern OTHERS = Pattern.compile(
            "(HEADWAY_)?DATABASE_URL(_FILE)?|DATABASE_(HOST|PORT|NAME|USER|PASSWORD)(_FILE)?|BACKEND_(HOST|PORT)"
                    + "|HEADWAY_SCRATCH_URL|HEADWAY_VAR_[A-Z]+");

    /** Which image a Compose file starts: read by Compose, not by a container. */
    private static final String IMAGE = "BACKEND_IMAGE";

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml backend", "deploy/swarm/stack.yaml backend"})
    void compose_and_swarm_say_what_the_example_says(String fileAndService) {
        String[] words = fileAndService.split(" ");
        assertEquals(expected(), withoutPassword(new DeploymentFile(words[0]).environmentOf(words[1])));
    }

    @Test
    void the_template_of_dokploy_says_what_the_example_says() {
        String directory = "deploy/dokploy/notebooklm/";
        DeploymentFile compose = new DeploymentFile(directory + "docker-compose.yml");
        assertEquals(expected(), withoutPassword(compose.environmentOf("notebooklm")));
        assertEquals(expected(), withoutPassword(new DeploymentFile(directory + "template.toml").assigned()));
    }

    @Test
    void kubernetes_says_what_the_example_says() {
        assertEquals(expected(), withoutPassword(new DeploymentFile("deploy/kubernetes/settings.yaml").held()));
    }

    @Test
    void headway_takes_what_the_example_says() {
        Settings.Found found = Settings.read(Map.of(), new HashMap<>(EXAMPLE.assigned()), Map.of());
        assertEquals(List.of(), found.warnings());
        assertEquals(
                "db:5432/notebooklm as postgres",
                found.settings().url().required().toString());
        assertEquals(Settings.Contract.NEXT_RELEASE, found.settings().contract());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".env.example",
                "compose.yaml",
                "deploy/swarm/stack.yaml",
                "deploy/dokploy/notebooklm/docker-compose.yml",
                "deploy/dokploy/notebooklm/template.toml",
                "deploy/kubernetes/settings.yaml",
                "deploy/kubernetes/in-process.yaml",
                "deploy/kubernetes/init-container.yaml",
                "deploy/kubernetes/job.yaml",
                "docs/deploy.md",
                "docs/kubernetes.md"
            })
    void every_variable_that_a_file_mentions_is_read_by_somebody(String path) {
        Set<String> known = Settings.keys().stream()
                .map(key -> "HEADWAY_" + key.toUpperCase(Locale.ROOT).replace('-', '_'))
                .collect(Collectors.toSet());
        Set<String> strange = new TreeSet<>();
        Matcher mentioned = Pattern.compile("\\b(HEADWAY|DATABASE|BACKEND)_[A-Z_]*[A-Z]\\b")
                .matcher(new DeploymentFile(path).text());
        while (mentioned.find()) {
            String name = mentioned.group();
            if (!known.contains(name) && !OTHERS.matcher(name).matches() && !name.equals(IMAGE)) {
                strange.add(name);
            }
        }
        assertEquals(Set.of(), strange);
    }

    private static Map<String, String> expected() {
        return withoutPassword(EXAMPLE.assigned());
    }

    /** The same name everywhere; the value is what each makes of a secret. */
    private static Map<String, String> withoutPassword(Map<String, String> environment) {
        Map<String, String> without = new TreeMap<>(environment);
        without.put("DATABASE_PASSWORD", without.containsKey("DATABASE_PASSWORD") ? "some" : "missing");
        return without;
    }
}
