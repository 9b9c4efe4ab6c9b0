package dev.headway.revision;

import dev.headway.problem.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Somewhere that revisions are read from: a directory, the class path, a list. */
public interface RevisionSource {

    /** Before a location on the class path. */
    String CLASSPATH = "classpath:";

    /** Reads everything, reports every fault, throws nothing for what a user may have written. */
    Reading read();

    /**
     * The {@code *.sql} files of one directory, without those below it. Messages call a file as {@code directory} was
     * given.
     */
    static RevisionSource directory(Path directory) {
        return new DirectorySource(directory);
    }

    /**
     * The {@code *.sql} files that the class path holds under {@code location}, in directories and in jars alike, jars
     * within a Spring Boot jar included.
     *
     * @param location with slashes, such as {@code migrations}
     */
    static RevisionSource classpath(ClassLoader loader, String location) {
        return new ClasspathSource(loader, location);
    }

    /** What a setting names: {@code classpath:migrations}, or a directory. */
    static RevisionSource at(String location, ClassLoader loader) {
        if (location.startsWith(CLASSPATH)) {
            return classpath(loader, location.substring(CLASSPATH.length()));
        }
        try {
            return directory(Path.of(location));
        } catch (InvalidPathException e) {
            Problem problem = Problem.of("not a path", location, "give --migrations a directory, or classpath:NAME");
            return () -> new Reading(location, List.of(), List.of(problem));
        }
    }

    /** Revisions at hand. {@code place} is what messages call them. */
    static RevisionSource of(String place, List<Revision> revisions) {
        Reading reading = new Reading(place, revisions, List.of());
        return () -> reading;
    }
}
