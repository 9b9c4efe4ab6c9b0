package dev.headway.cli.verb;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionSource;
import java.util.List;

/** What a verb may change: the files of a directory, neither what a class path holds nor a Java class. */
final class Editable {

    private Editable() {}

    /**
     * @param location that the setting migrations names
     * @param deed {@code edited}, {@code rewritten}
     */
    static void require(String location, String deed) {
        if (location.startsWith(RevisionSource.CLASSPATH)) {
            throw new UsageException(Problem.of(
                    "files on the class path cannot be " + deed,
                    "migrations " + location,
                    "name the directory that they are built from: --migrations src/main/resources/migrations"));
        }
    }

    /** @param remedy for those that are Java classes */
    static void require(List<Revision> revisions, String remedy) {
        List<Problem> problems = revisions.stream()
                .filter(revision -> revision.upgrade().code().isPresent())
                .map(revision -> Problem.at(
                        revision.origin(),
                        revision.id() + " is a Java class, and where its source stands no class knows",
                        remedy))
                .toList();
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
    }
}
