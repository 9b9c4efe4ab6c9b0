package dev.headway.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of the directories beside the revisions of one directory. */
final class FilesBelow {

    private FilesBelow() {}

    /** The {@code *.sql} files of {@code objects/}, at any depth, and of {@code hooks/}, sorted. */
    static List<Path> of(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Beside.Place place : Beside.Place.values()) {
            Path below = directory.resolve(place.directory());
            if (Files.isDirectory(below)) {
                try (Stream<Path> all = Files.walk(below, place.depth(), FileVisitOption.FOLLOW_LINKS)) {
                    all.filter(file ->
                                    FileReadings.isRevision(file.getFileName().toString()))
                            .filter(file -> !Files.isDirectory(file))
                            .sorted()
                            .forEach(files::add);
                } catch (UncheckedIOException e) {
                    // Met on the way down: a directory that may not be read, a link that leads back up.
                    throw e.getCause();
                }
            }
        }
        return files;
    }

    /** {@code objects/views/active.sql}, whatever the system's separator. */
    static String name(Path directory, Path file) {
        List<String> parts = new ArrayList<>();
        directory.relativize(file).forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }
}
