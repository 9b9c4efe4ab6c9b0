package dev.headway.cli.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The process that listens on a TCP port, as far as {@code /proc} tells: Linux only, this network namespace only, and
 * for other users' processes only as root. The source of the formats is {@code proc(5)}. Immutable.
 *
 * @param pid its process id
 * @param command the program's name and, of its arguments, only the script or archive it runs: a command line may hold
 *     a password
 */
record PortHolder(long pid, String command) {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTEN = "0A";

    /** Who listens on {@code port} on any address; empty where that cannot be told. */
    static Optional<PortHolder> of(int port) {
        return of(PROC, port);
    }

    static Optional<PortHolder> of(Path proc, int port) {
        Set<String> sockets = new HashSet<>();
        sockets.addAll(listening(proc.resolve("net/tcp"), port));
        sockets.addAll(listening(proc.resolve("net/tcp6"), port));
        return sockets.isEmpty() ? Optional.empty() : owner(proc, sockets);
    }

    /** The command, and the process id for whoever wants to look closer: {@code java backend.jar (pid 4711)}. */
    @Override
    public String toString() {
        return command + " (pid " + pid + ")";
    }

    /** What the links to such sockets read like: {@code socket:[12345]}. */
    private static List<String> listening(Path table, int port) {
        try (var lines = Files.lines(table, StandardCharsets.ISO_8859_1)) {
            return lines.skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(f -> f.length > 9 && f[3].equals(LISTEN) && portOf(f[1]) == port)
                    .map(f -> "socket:[" + f[9] + "]")
                    .toList();
        } catch (IOException | RuntimeException e) {
            return List.of(); // No /proc, or none that we understand: then nobody is named.
        }
    }

    private static int portOf(String address) {
        try {
            return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The oldest of those who have it: workers inherit the socket from the process that opened it. */
    private static Optional<PortHolder> owner(Path proc, Set<String> sockets) {
        long oldest = Long.MAX_VALUE;
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                long pid = pidOf(process);
                if (pid < oldest && holds(process, sockets)) {
                    oldest = pid;
                }
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
        return oldest == Long.MAX_VALUE
                ? Optional.empty()
                : Optional.of(new PortHolder(oldest, command(proc.resolve(Long.toString(oldest)))));
    }

    private static long pidOf(Path process) {
        try {
            return Long.parseLong(process.getFileName().toString());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static boolean holds(Path process, Set<String> sockets) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                if (sockets.contains(target(descriptor))) {
                    return true;
                }
            }
        } catch (IOException | RuntimeException e) {
            return false; // It has ended meanwhile, or is another user's.
        }
        return false;
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String command(Path process) {
        try {
            String line = Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
            String[] words = line.split("\0");
            String program = fileName(words[0]);
            return Arrays.stream(words)
                    .skip(1)
                    .filter(word -> word.matches("[^-:][^:]*\\.(jar|py|js|rb)"))
                    .findFirst()
                    .map(script -> program + " " + fileName(script))
                    .orElse(program);
        } catch (IOException | RuntimeException e) {
            return "a process";
        }
    }

    private static String fileName(String path) {
        return Wording.oneLine(path.substring(path.lastIndexOf('/') + 1));
    }
}
