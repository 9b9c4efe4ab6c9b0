package dev.headway.cli;

import dev.headway.embedded.Database;
import dev.headway.history.VersionTableName;
import dev.headway.settings.Settings;
import dev.headway.walk.MigrationOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * What happens to one database while images come and go, as a text. First the revisions, drawn by their edges (see
 * {@link DrawnRevision}), and which image holds which; then what is done, behind {@code $ }, each followed by what is
 * seen:
 * <pre>
 * revision b -> c; contract after b
 * object active.sql: CREATE OR REPLACE VIEW active AS SELECT id FROM a
 * image 2  a b c active.sql
 * $ launch 2              a container is started from image 2; several names: at the same time
 * $ crash 2               the same, killed while a "slow" revision runs
 * $ stop 2                its containers are gone
 * $ 2: headway current    typed in a container of image 2; whatever a {@link Session} knows can be typed
 * $ env NAME=VALUE        for everything that follows, in all containers
 * $ env 2: NAME=VALUE     in those of image 2
 * $ sql STATEMENT
 * $ log [2]               what headway log says, typed in a container of image 2; without when and by whom
 * </pre>
 * Behind what changes anything stands which of the servers that run would answer 200 to {@code /ready}.
 */
final class Rollout {

    /** What every launch says, whatever it finds. */
    private static final List<String> ALWAYS = List.of(
            "! ====",
            "! Starting ",
            "! Waiting for database to be ready",
            "! Database is ready!",
            "! Running database migrations",
            "! Waiting for another migrator");

    private final Path directory;
    private final Database database;
    private final List<String> transcript = new ArrayList<>();
    private final Map<String, DrawnRevision> revisions = new HashMap<>();
    private final Map<String, String> objects = new HashMap<>();
    private final Map<String, Image> images = new LinkedHashMap<>();
    private final Map<String, Server> running = new LinkedHashMap<>();
    private String toldLast = "";

    Rollout(Path directory, Database database) {
        this.directory = directory;
        this.database = database;
    }

    /** Does everything that {@code script} says; returns it with what is seen now. */
    String replay(String script) throws Exception {
        List<String> lines = script.lines().toList();
        boolean begun = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean typed = line.startsWith("$ ");
            begun |= typed;
            if (typed || line.startsWith("## ") || !begun) {
                transcript.add(line);
            }
            if (line.startsWith("revision ")) {
                DrawnRevision drawn = DrawnRevision.of(line.substring("revision ".length()));
                revisions.put(drawn.id(), drawn);
            } else if (line.startsWith("object ")) {
                String[] parts = line.substring("object ".length()).split(": ", 2);
                objects.put(parts[0], parts[1] + ";\n");
            } else if (line.startsWith("image ")) {
                image(line.strip().split("\\s+"));
            } else if (typed) {
                List<String> content = new ArrayList<>();
                while (i + 1 < lines.size() && lines.get(i + 1).startsWith("| ")) {
                    transcript.add(lines.get(++i));
                    content.add(lines.get(i).substring(2));
                }
                happen(line.substring(2), content);
            }
        }
        return String.join("\n", transcript) + "\n";
    }

    /** @param words {@code image}, its name, what it holds */
    private void image(String[] words) throws IOException {
        Path migrations = Files.createDirectories(directory.resolve(words[1]).resolve("migrations"));
        for (int i = 2; i < words.length; i++) {
            if (objects.containsKey(words[i])) {
                // active.sql@2 is another text of active.sql
                Path file = migrations.resolve("objects").resolve(words[i].replaceAll("@.*", ""));
                Files.createDirectories(file.getParent());
                Files.writeString(file, objects.get(words[i]));
                continue;
            }
            DrawnRevision revision = revisions.get(words[i]);
            if (revision == null) {
                throw new IllegalArgumentException("no revision " + words[i] + " is drawn");
            }
            Files.writeString(migrations.resolve(revision.id() + ".sql"), revision.text());
        }
        images.put(words[1], new Image(directory.resolve(words[1]), new HashMap<>()));
    }

    /** A directory with a {@code migrations/}, and the variables that its containers have. */
    private record Image(Path directory, Map<String, String> environment) {}

    private Image image(String name) {
        return Optional.ofNullable(images.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no image " + name));
    }

    private Session container(String image, List<String> seen) throws IOException, SQLException {
        Session session = new Session(image(image).directory(), database, seen);
        for (Map.Entry<String, String> variable : environment(image).entrySet()) {
            session.type("env " + variable.getKey() + "=" + variable.getValue(), List.of());
        }
        return session;
    }

    private Map<String, String> environment(String image) {
        Map<String, String> environment = new HashMap<>(image(image).environment());
        environment.put("BACKEND_HOST", "127.0.0.1");
        environment.put("BACKEND_PORT", "0");
        return environment;
    }

    private void happen(String what, List<String> content) throws Exception {
        String[] words = what.split(" ");
        switch (words[0]) {
            case "launch" -> launch(List.of(words).subList(1, words.length));
            case "crash" -> crash(words[1]);
            case "stop" -> running.remove(words[1]);
            case "env" -> set(what.substring("env ".length()));
            case "log" ->
                log(words.length > 1 ? words[1] : images.keySet().iterator().next());
            case "sql" -> {
                Session any = new Session(directory, database, transcript);
                any.type(what, List.of());
            }
            default -> {
                int colon = what.indexOf(": ");
                container(what.substring(0, colon), transcript).type(what.substring(colon + 2), content);
                tellReadiness();
            }
        }
    }

    private void launch(List<String> names) throws Exception {
        List<List<String>> seen = names.size() == 1 ? List.of(launched(names.get(0))) : together(names);
        for (int i = 0; i < names.size(); i++) {
            List<String> lines = seen.get(i);
            boolean started = lines.stream().noneMatch(line -> line.startsWith("[exit "));
            if (started) {
                running.put(names.get(i), new Server(migrations(names.get(i)), options(names.get(i))));
            }
        }
        toldLast = "";
        // Which of two that start at the same time does the work is chance.
        seen.stream()
                .sorted(Comparator.comparing((List<String> lines) -> -lines.size())
                        .thenComparing(List::toString))
                .forEach(transcript::addAll);
        tellReadiness();
    }

    private List<List<String>> together(List<String> names) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(names.size());
        try {
            List<Future<List<String>>> launches = new ArrayList<>();
            for (String name : names) {
                launches.add(threads.submit(() -> launched(name)));
            }
            List<List<String>> seen = new ArrayList<>();
            for (Future<List<String>> launch : launches) {
                seen.add(launch.get());
            }
            return seen;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<String> launched(String name) throws IOException, SQLException {
        List<String> seen = new ArrayList<>();
        container(name, seen).type("headway launch", List.of());
        return seen.stream()
                .filter(line -> ALWAYS.stream().noneMatch(line::startsWith))
                .toList();
    }

    private void crash(String name) throws Exception {
        Map<String, String> environment = environment(name);
        environment.put("DATABASE_URL", database.url());
        environment.put("HOSTNAME", "here");
        new Crash(database).during(image(name).directory(), environment);
        tellReadiness();
    }

    private void set(String assignment) {
        int colon = assignment.indexOf(": ");
        List<String> names = colon < 0 ? List.copyOf(images.keySet()) : List.of(assignment.substring(0, colon));
        String[] variable = assignment.substring(colon < 0 ? 0 : colon + 2).split("=", 2);
        for (String name : names) {
            if (variable.length < 2) {
                image(name).environment().remove(variable[0]);
            } else {
                image(name).environment().put(variable[0], variable[1]);
            }
        }
    }

    private Path migrations(String image) {
        return image(image).directory().resolve("migrations");
    }

    private MigrationOptions options(String image) {
        MigrationOptions usual = MigrationOptions.DEFAULTS;
        return new MigrationOptions(
                        Optional.ofNullable(image(image).environment().get("HEADWAY_VERSION_TABLE"))
                                .map(VersionTableName::parse),
                        usual.lockSilence(),
                        usual.lockTimeout(),
                        usual.statementTimeout(),
                        usual.author())
                .with(
                        image(image).environment().containsKey("HEADWAY_CONTRACT")
                                ? Settings.Contract.NEXT_RELEASE
                                : Settings.Contract.APPLY);
    }

    private void tellReadiness() throws SQLException {
        if (running.isEmpty()) {
            return;
        }
        List<String> told = new ArrayList<>();
        try (Connection connection = database.connect()) {
            for (Map.Entry<String, Server> server : running.entrySet()) {
                told.add(server.getKey() + (server.getValue().ready(connection) ? " ready" : " not ready"));
            }
        }
        String readiness = "[" + String.join(", ", told) + "]";
        if (!readiness.equals(toldLast)) {
            transcript.add(readiness);
        }
        toldLast = readiness;
    }

    private void log(String image) throws IOException, SQLException {
        List<String> seen = new ArrayList<>();
        container(image, seen).type("headway log --all", List.of());
        seen.stream()
                .filter(line -> !line.startsWith("    by "))
                .map(line -> line.replaceFirst("^INSTANT  ", "").replace(directory + "/", ""))
                .forEach(transcript::add);
    }

    /** Takes away what it wrote. */
    void clean() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
