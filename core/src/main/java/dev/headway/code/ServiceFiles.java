package dev.headway.code;

import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files in which a class path names its revisions, in the form that {@link java.util.ServiceLoader} reads: a class a line,
 * comments behind {@code #}. Read here, so that a fault is told with its line, beside all others. Immutable.
 *
 * @param names classes, sorted, and where each is named first
 */
record ServiceFiles(Map<String, Origin> names, List<Problem> problems) {

    static final String NAME = "META-INF/services/" + JavaRevision.class.getName();

    static ServiceFiles of(ClassLoader loader) {
        Map<String, Origin> names = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        try {
            for (URL file : Collections.list(loader.getResources(NAME))) {
                read(file, names);
            }
        } catch (IOException e) {
            problems.add(
                    Problem.of("cannot search the class path: " + e.getMessage(), NAME, "look at the jar it names"));
        }
        return new ServiceFiles(names, problems);
    }

    private static void read(URL file, Map<String, Origin> names) throws IOException {
        URLConnection connection = file.openConnection();
        // a cached jar would stay open, and hold what it was when it was opened
        connection.setUseCaches(false);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String name = line.replaceFirst("#.*", "").strip();
                if (!name.isEmpty()) {
                    names.putIfAbsent(name, new Origin(place(file), number, 1));
                }
            }
        }
    }

    /** A path where it is one, as a person would write it. */
    private static String place(URL file) {
        return file.getProtocol().equals("file") ? file.getPath() : file.toString();
    }
}
