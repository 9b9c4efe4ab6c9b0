package dev.headway.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What the binaries of this machine are called, in Maven and inside the jar.
 *
 * @param artefact the end of the artefact's name: {@code linux-amd64}
 * @param archives names of the archive in the jar, the best fit first: {@code postgres-linux-x86_64.txz}
 */
record Platform(String artefact, List<String> archives) {

    static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

    /** The platform that this JVM runs on. */
    static Platform here() {
        boolean musl = Files.exists(Path.of("/etc/alpine-release"));
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), musl);
    }

    /** The platform that the system properties {@code os.name} and {@code os.arch} tell of. */
    static Platform of(String osName, String osArch, boolean musl) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.contains("mac") ? "darwin" : os.contains("windows") ? "windows" : "linux";
        boolean arm = osArch.equals("aarch64") || osArch.equals("arm64");
        String artefact = system + (arm ? "-arm64v8" : "-amd64");
        String archive = "postgres-" + system + (arm ? "-arm_64" : "-x86_64");
        return musl
                ? new Platform(artefact + "-alpine", List.of(archive + "-alpine_linux.txz", archive + ".txz"))
                : new Platform(artefact, List.of(archive + ".txz"));
    }
}
