package dev.headway.revision;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The revisions of one directory. Immutable; reads anew each time. */
record DirectorySource(Path directory) implements RevisionSource {

    @Override
    public Reading read() {
        String name = directory.toString().isEmpty() ? "." : directory.toString();
        String place = name.endsWith("/") ? name : name + "/";
        FileReadings readings = new FileReadings(place);
        if (!Files.isDirectory(directory)) {
            boolean other = Files.exists(directory);
            readings.fault(
                    directory.toString(),
                    other ? "not a directory" : "no such directory of revisions",
                    "headway init makes one; --migrations names another");
            return readings.reading();
        }
        try {
            for (Path file : files()) {
                readings.add(file.toString(), () -> Files.newInputStream(file));
            }
            for (Path file : FilesBelow.of(directory)) {
                readings.addBeside(FilesBelow.name(directory, file), file.toString(), () -> Files.newInputStream(file));
            }
        } catch (FileSystemLoopException e) {
            readings.fault(
                    e.getFile(),
                    "cannot list the directory: this link leads back up",
                    "take the link away, or let it lead to a directory beside this one");
        } catch (IOException e) {
            readings.fault(
                    place,
                    "cannot list the directory: " + FileReadings.why(e),
                    "let the user that runs headway read it");
        }
        return readings.reading();
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
            for (Path file : all) {
                if (FileReadings.isRevision(file.getFileName().toString()) && !Files.isDirectory(file)) {
                    files.add(file);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw new IOException(e.getMessage(), e);
        }
        files.sort(Comparator.comparing(file -> file.getFileName().toString()));
        return files;
    }
}
