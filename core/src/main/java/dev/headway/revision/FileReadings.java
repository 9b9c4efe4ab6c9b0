package dev.headway.revision;

import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.sql.Script;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Gathers what files say into one reading. Not thread-safe. */
final class FileReadings {

    /** No revision is meant to be larger; a text twice as large would no longer fit in a String. */
    private static final int MOST_MEGABYTES = 256;

    private final String place;
    private final List<Revision> revisions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<PlainFile> objects = new ArrayList<>();
    private final Map<Hook, PlainFile> hooks = new EnumMap<>(Hook.class);

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
        read(file, "a revision", opener).ifPresent(bytes -> {
            RevisionFile.Parsed parsed = RevisionFile.parse(file, bytes);
            parsed.revision().ifPresent(revisions::add);
            problems.addAll(parsed.problems());
        });
    }

    /**
     * A file below the revisions: of {@code objects/} at any depth, of {@code hooks/}; any other is nobody's business.
     *
     * @param name from where the revisions are, with slashes
     * @param shown what messages call it
     */
    void addBeside(String name, String shown, Opener opener) {
        if (Beside.Place.OBJECTS.holds(name)) {
            plain(name, shown, opener).ifPresent(file -> {
                problems.addAll(ObjectStatements.problems(shown, file.statements()));
                objects.add(file);
            });
        } else if (Beside.Place.HOOKS.holds(name)) {
            Optional<Hook> hook = Hook.of(Beside.Place.HOOKS.within(name));
            if (hook.isEmpty()) {
                fault(shown, "no hook has this name", "the hooks are " + String.join(", ", Hook.fileNames()));
            } else {
                plain(name, shown, opener).ifPresent(file -> {
                    problems.addAll(HookStatements.problems(file.statements()));
                    hooks.put(hook.get(), file);
                });
            }
        }
    }

    private Optional<PlainFile> plain(String name, String shown, Opener opener) {
        return read(shown, "a file", opener).flatMap(bytes -> {
            FileText text = FileText.of(shown, bytes);
            text.problem().ifPresent(problems::add);
            if (!text.worthChecking()) {
                return Optional.empty();
            }
            Script script = Script.of(shown, text.text());
            problems.addAll(script.problems());
            PlainFile file = PlainFile.of(name, text.text(), script);
            problems.addAll(file.problems());
            return Optional.of(file);
        });
    }

    private Optional<byte[]> read(String file, String kind, Opener opener) {
        try (InputStream in = opener.open()) {
            byte[] bytes = in.readNBytes(MOST_MEGABYTES * 1024 * 1024 + 1);
            if (bytes.length <= MOST_MEGABYTES * 1024 * 1024) {
                return Optional.of(bytes);
            }
            fault(
                    file,
                    kind + " of more than " + MOST_MEGABYTES + " MB",
                    "load that much data by other means, such as \\copy in psql");
        } catch (IOException e) {
            fault(file, "cannot read the file: " + why(e), "let the user that runs headway read it");
        }
        return Optional.empty();
    }

    void fault(String where, String what, String remedy) {
        problems.add(Problem.at(Origin.of(where), what, remedy));
    }

    Reading reading() {
        objects.sort(Comparator.comparing(PlainFile::name));
        return new Reading(place, revisions, problems, new Beside(objects, hooks));
    }

    /** The system's own words; of an exception that says only a file's name, its kind. */
    static String why(IOException e) {
        String kind = e.getClass().getSimpleName().replaceAll("Exception$", "");
        String words = kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return e instanceof FileSystemException || e.getMessage() == null ? words : e.getMessage();
    }
}
