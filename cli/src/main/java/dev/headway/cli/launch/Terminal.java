package dev.headway.cli.launch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whom Ctrl-C reaches. Stateless. */
final class Terminal {

    private Terminal() {}

    /**
     * Whether a terminal delivers Ctrl-C to this process by itself: it does to every process of the group that is in
     * its foreground. False where that cannot be told.
     */
    static boolean interrupts(long pid) {
        String[] groups = groups(pid).strip().split("\\s+");
        return groups.length == 2 && groups[0].equals(groups[1]);
    }

    /** The process's group, and the group in the foreground of its terminal: -1 or 0 without one. */
    private static String groups(long pid) {
        Path stat = Path.of("/proc/" + pid + "/stat");
        try {
            if (Files.exists(stat)) {
                return fromStat(Files.readString(stat, StandardCharsets.ISO_8859_1));
            }
            Process ps = new ProcessBuilder("ps", "-o", "pgid=,tpgid=", "-p", Long.toString(pid))
                    .redirectError(Redirect.DISCARD)
                    .start();
            return new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        }
    }

    /** {@code pid (name) state ppid pgrp session tty tpgid …}; the name may hold blanks and brackets: proc(5). */
    private static String fromStat(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split("\\s+");
        return fields.length < 6 ? "" : fields[2] + " " + fields[5];
    }
}
