package dev.headway.code;

import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.revision.Reading;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionFile;
import dev.headway.revision.RevisionSource;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Files of SQL together with the {@link JavaRevision}s of a class path: one graph. Immutable; reads anew each time. */
public final class JavaRevisions implements RevisionSource {

    private final RevisionSource files;
    private final ClassLoader loader;

    private JavaRevisions(RevisionSource files, ClassLoader loader) {
        this.files = files;
        this.loader = loader;
    }

    /**
     * What {@code files} hold, and the classes that the class path of {@code loader} names in
     * {@code META-INF/services/dev.headway.code.JavaRevision}.
     */
    public static RevisionSource beside(RevisionSource files, ClassLoader loader) {
        return new JavaRevisions(files, loader);
    }

    @Override
    public Reading read() {
        Reading reading = files.read();
        ServiceFiles services = ServiceFiles.of(loader);
        List<Revision> revisions = new ArrayList<>(reading.revisions());
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(services.problems());
        services.names().forEach((name, where) -> read(name, where, revisions, problems));
        return new Reading(reading.place(), revisions, problems, reading.beside());
    }

    private void read(String name, Origin where, List<Revision> revisions, List<Problem> problems) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            Optional<Problem> unfit = unfit(type);
            if (unfit.isPresent()) {
                problems.add(unfit.get());
                return;
            }
            RevisionFile.Parsed parsed = new HeaderText(type, type.getAnnotation(Header.class)).parsed();
            parsed.revision().ifPresent(revisions::add);
            problems.addAll(parsed.problems());
        } catch (ClassNotFoundException e) {
            problems.add(Problem.at(
                    where,
                    "no class of that name is on the class path: " + name,
                    "compile it, or take it out of that file"));
        } catch (LinkageError e) {
            problems.add(Problem.at(
                    Origin.of(name),
                    "the class cannot be loaded: " + Told.of(e),
                    "put what it needs on the class path as well; compile it for Java "
                            + Runtime.version().feature() + " or less"));
        }
    }

    /** Why a class is no revision. */
    private static Optional<Problem> unfit(Class<?> type) {
        Origin origin = Origin.of(type.getName());
        if (!JavaRevision.class.isAssignableFrom(type)) {
            return Optional.of(Problem.at(
                    origin,
                    "the class is named as a revision, and does not implement " + JavaRevision.class.getName(),
                    "implement it, or take the class out of " + ServiceFiles.NAME));
        }
        if (Modifier.isAbstract(type.getModifiers()) || !hasConstructor(type)) {
            return Optional.of(Problem.at(
                    origin,
                    "no instance can be made of the class",
                    "make it a class that is not abstract, static if it stands in another one, with a constructor that"
                            + " has no parameters"));
        }
        return type.isAnnotationPresent(Header.class)
                ? Optional.empty()
                : Optional.of(Problem.at(
                        origin,
                        "the class does not say which revision it is",
                        "annotate it: @Header(revision = \"…\", revises = \"…\", message = \"…\")"));
    }

    private static boolean hasConstructor(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors()).anyMatch(made -> made.getParameterCount() == 0);
    }
}
