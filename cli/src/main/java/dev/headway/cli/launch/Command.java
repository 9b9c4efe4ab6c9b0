package dev.headway.cli.launch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The server's command line: a program and its arguments, never empty. Immutable. */
record Command(List<String> words) {

    private static final String SECRET =
            "(?:password|passwd|pwd|secret|token|credential|(?:api|access|private)[-_.]?key)[\\w.-]{0,64}";

    /** {@code -Ddb.password=x}, {@code PASSWORD=x}. */
    private static final Pattern ASSIGNED = Pattern.compile("(?i)" + SECRET + "[=:](?=.)", Pattern.DOTALL);

    /** {@code --password}, whose value is the next word. */
    private static final Pattern NAMED = Pattern.compile("(?i)-[\\w.-]{0,64}?" + SECRET);

    /** {@code postgresql://user:x@host}, the last @ being the one that counts. */
    private static final Pattern USER_INFO = Pattern.compile("(://[^/?#:@\\s]*:)[^/\\s]*@");

    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./*?&-]+");

    Command {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a command has a program");
        }
    }

    String program() {
        return words.get(0);
    }

    /**
     * Looks for the program where the operating system will: at its path if it has a slash, else in {@code PATH}.
     * Says what is wrong before anything is waited for or migrated; empty means that it can be started, or that this
     * system's rules are others (Windows), and starting will tell.
     *
     * @param path the value of {@code PATH}
     */
    Optional<CommandFailure> fault(String path) {
        if (program().isEmpty()) {
            return Optional.of(CommandFailure.notFound(this));
        }
        if (File.separatorChar != '/') {
            return Optional.empty();
        }
        if (program().indexOf('/') >= 0) {
            return fault(List.of(program()));
        }
        return fault(Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path)
                .map(directory -> (directory.isEmpty() ? "." : directory) + "/" + program())
                .toList());
    }

    private Optional<CommandFailure> fault(List<String> candidates) {
        boolean found = false;
        for (String candidate : candidates) {
            try {
                Path file = Path.of(candidate);
                found |= Files.exists(file);
                if (Files.isRegularFile(file) && Files.isExecutable(file)) {
                    return Optional.empty();
                }
            } catch (InvalidPathException e) {
                return Optional.of(CommandFailure.notFound(this));
            }
        }
        return Optional.of(found ? CommandFailure.notExecutable(this) : CommandFailure.notFound(this));
    }

    /** As one would type it in a shell, passwords masked. */
    @Override
    public String toString() {
        boolean[] masked = {false};
        return words.stream()
                .map(word -> {
                    String shown = masked[0] ? "***" : shown(word);
                    masked[0] = NAMED.matcher(word).matches();
                    return shown;
                })
                .collect(Collectors.joining(" "));
    }

    private static String shown(String word) {
        String safe = USER_INFO.matcher(word).replaceAll("$1***@");
        Matcher assigned = ASSIGNED.matcher(safe);
        if (assigned.find()) {
            safe = safe.substring(0, assigned.end()) + "***";
        }
        return PLAIN.matcher(safe).matches()
                ? safe
                : "'" + Wording.oneLine(safe).replace("'", "'\\''") + "'";
    }
}
