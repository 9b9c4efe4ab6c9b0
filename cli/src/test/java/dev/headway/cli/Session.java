package dev.headway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.cli.verb.Answers;
import dev.headway.connect.Stop;
import dev.headway.embedded.Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A person at a terminal, as a text: lines that begin with {@code $ } are typed, what stands below is what they see, what
 * went to stderr behind {@code ! }, and an exit status other than 0 as {@code [exit 1]}. Besides {@code headway} they may
 * type:
 * <pre>
 * $ write FILE        the lines that follow behind "| " are its content
 * $ append FILE
 * $ sql STATEMENT     rows are printed, columns separated by |
 * $ env NAME=VALUE    for the commands that follow; without a value: unset
 * $ answer LINE         what is typed when the next command asks: it runs on a terminal
 * $ hold STATEMENT     in a session that stays open until the end
 * $ ls DIRECTORY
 * $ javac FILE        into classes/
 * $ cat FILE           of which a star may stand for the beginning
 * $ git ARGUMENTS      as somebody whose machine has no settings
 * $ run FILE           makes it a program that may be run
 * $ stop               the next command was asked to end before it began
 * ## a comment
 * </pre>
 */
class Session {

    private final Path directory;
    private final Database database;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> transcript;
    private final List<Connection> held = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private Stop stop = new Stop();

    Session(Path directory, Database database) {
        this(directory, database, new ArrayList<>());
    }

    /** @param transcript where what is seen is added */
    Session(Path directory, Database database, List<String> transcript) {
        this.directory = directory;
        this.database = database;
        this.transcript = transcript;
        environment.put("DATABASE_URL", database.url());
        environment.put("HOSTNAME", "here");
        environment.put("HEADWAY_SCRATCH_URL", database.url().replaceFirst("/[^/]*$", "/postgres"));
    }

    /** Types every line that is typed in {@code script}; returns it with what is seen now. */
    String replay(String script) throws IOException, SQLException {
        List<String> lines = script.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ")) {
                transcript.add(line);
            } else if (line.startsWith("$ ")) {
                transcript.add(line);
                List<String> content = new ArrayList<>();
                while (i + 1 < lines.size() && lines.get(i + 1).startsWith("|")) {
                    String text = lines.get(++i);
                    transcript.add(text);
                    content.add(text.length() > 1 ? text.substring(2) : "");
                }
                type(line.substring(2), content);
            }
        }
        for (Connection connection : held) {
            connection.close();
        }
        return String.join("\n", transcript) + "\n";
    }

    void type(String command, List<String> content) throws IOException, SQLException {
        int blank = command.indexOf(' ');
        String word = blank < 0 ? command : command.substring(0, blank);
        String rest = blank < 0 ? "" : command.substring(blank + 1);
        switch (word) {
            case "headway" ->
                headway(words(rest.replace("$DATABASE_URL", database.url())
                        // The same server by an address that is not the loopback's.
                        .replace("$ELSEWHERE", database.url().replace("127.0.0.1", "0.0.0.0"))
                        .replace("$NOBODY", database.url().replaceFirst("//[^@]*@", "//nobody_at_all@"))
                        .replace("$HERE", directory.toString())));
            case "git" -> git(words(rest));
            case "write" -> write(rest, content, "");
            case "append" -> write(rest, content, Files.readString(directory.resolve(rest)));
            case "sql" -> sql(rest);
            case "hold" -> hold(rest);
            case "env" -> set(rest);
            case "answer" -> answers.add(rest);
            case "ls" -> ls(rest);
            case "cat" -> seen(Files.readString(file(rest)), "");
            case "javac" -> javac(rest);
            case "run" ->
                Files.setPosixFilePermissions(directory.resolve(rest), PosixFilePermissions.fromString("rwxr-xr-x"));
            case "stop" -> stop.request();
            case "rm" -> Files.delete(directory.resolve(rest));
            default -> throw new IllegalArgumentException("a session does not know: " + command);
        }
    }

    private void headway(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Answers person = answers.isEmpty() ? Answers.NOBODY : new Person(utf8(err));
        int status = new Program(utf8(out), utf8(err), environment, directory, stop, person)
                .run(arguments.toArray(String[]::new));
        stop = new Stop();
        seen(out.toString(StandardCharsets.UTF_8), "");
        seen(err.toString(StandardCharsets.UTF_8), "! ");
        if (status != 0) {
            transcript.add("[exit " + status + "]");
        }
    }

    private void git(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "user.name=me", "-c", "user.email=me@example.org", "-c", "advice.detachedHead=false"));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        Process git = builder.start();
        seen(new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8), "");
        try {
            if (git.waitFor() != 0) {
                transcript.add("[exit " + git.exitValue() + "]");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Types what is to be answered; the terminal shows it where it is typed. */
    private final class Person implements Answers {

        private final PrintStream screen;

        Person(PrintStream screen) {
            this.screen = screen;
        }

        @Override
        public boolean areToBeHad() {
            return true;
        }

        @Override
        public Optional<String> next() {
            Optional<String> answer = Optional.ofNullable(answers.poll());
            screen.println(answer.orElse("^D"));
            return answer;
        }
    }

    private static PrintStream utf8(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private void seen(String text, String prefix) {
        text.lines()
                .map(new Steady(directory, database)::line)
                .forEach(line -> transcript.add((prefix + line).stripTrailing()));
    }

    private void write(String file, List<String> content, String before) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, before + String.join("\n", content) + (content.isEmpty() ? "" : "\n"));
    }

    private void hold(String sql) throws SQLException {
        Connection connection = database.connect();
        held.add(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return;
            }
            ResultSet row = statement.getResultSet();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(row.getString(i)));
                }
                transcript.add(String.join("|", values));
            }
        }
    }

    private void set(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 0) {
            environment.remove(assignment);
        } else {
            environment.put(assignment.substring(0, equals), assignment.substring(equals + 1));
        }
    }

    private void javac(String file) {
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        directory.resolve("classes").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        directory.resolve(file).toString());
        assertEquals(0, status, "javac " + file);
    }

    private void ls(String name) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve(name))) {
            files.map(file -> file.getFileName().toString()).sorted().forEach(file -> seen(file, ""));
        }
    }

    /** A file whose name may begin with anything: {@code migrations/*_a1.sql}. */
    private Path file(String name) throws IOException {
        int star = name.indexOf('*');
        if (star < 0) {
            return directory.resolve(name);
        }
        try (Stream<Path> files = Files.list(directory.resolve(name.substring(0, star)))) {
            return files.filter(file -> file.toString().endsWith(name.substring(star + 1)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such file: " + name));
        }
    }

    /** As a shell splits them, with double and single quotes. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        boolean open = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                open = true;
            } else if (c == ' ') {
                if (open || word.length() > 0) {
                    words.add(word.toString());
                }
                word.setLength(0);
                open = false;
            } else {
                word.append(c);
            }
        }
        if (open || word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }
}
