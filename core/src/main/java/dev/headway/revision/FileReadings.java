package dev.headway.revision;

import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gathers what files say into one reading. Not thread-safe. */
final class FileReadings {

    /** No revision is meant to be larger; a text twice as large would no longer fit in a String. */
    private static final int MOST_MEGABYTES = 256;

    private final String place;
    private final List<Revision> revisions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** {@code place} is what messages call the whole. */
    FileReadings(String place) {
        this.place = place;
    }

    /** Whether a file of this name is a revision: not what editors and file managers leave behind. */
    static boolean isRevision(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".sql") && ".#~".indexOf(name.charAt(0)) < 0;
    }

    /** Opens a file. */
    interface Opener {
        InputStream open() throws IOException;
    }

    void add(String file, Opener opener) {
        try (InputStream in = opener.open()) {
            byte[] bytes = in.readNBytes(MOST_MEGABYTES * 1024 * 1024 + 1);
            if (bytes.length > MOST_MEGABYTES * 1024 * 1024) {
                fault(
                        file,
                        "a revision of more than " + MOST_MEGABYTES + " MB",
                        "load that much data by other means, such as \\copy in psql");
                return;
            }
            RevisionFile.Parsed parsed = RevisionFile.parse(file, bytes);
            parsed.revision().ifPresent(revisions::add);
            problems.addAll(parsed.problems());
        } catch (IOException e) {
            fault(file, "cannot read the file: " + why(e), "let the user that runs headway read it");
        }
    }

    void fault(String where, String what, String remedy) {
        problems.add(Problem.at(Origin.of(where), what, remedy));
    }

    Reading reading() {
        return new Reading(place, revisions, problems);
    }

    /** The system's own words; of an exception that says only a file's name, its kind. */
    static String why(IOException e) {
        String kind = e.getClass().getSimpleName().replaceAll("Exception$", "");
        String words = kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return e instanceof FileSystemException || e.getMessage() == null ? words : e.getMessage();
    }
}
