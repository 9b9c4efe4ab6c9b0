package dev.headway.entities;

import dev.headway.connect.Stop;
import dev.headway.problem.MigrationException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where entities are, and what Hibernate is to know of them. Immutable.
 *
 * @param classes directories and jars in which entities are looked for
 * @param classPath all that the application runs with
 * @param packages in which entities are looked for on the whole class path; empty: what the application itself says
 * @param unit the persistence unit of {@code persistence.xml}
 * @param profiles Spring's active profiles
 * @param settings of Hibernate, which win over all that the application's files say
 */
public record EntityModel(
        List<Path> classes,
        List<Path> classPath,
        List<String> packages,
        Optional<String> unit,
        List<String> profiles,
        Map<String, String> settings) {

    public EntityModel {
        classes = List.copyOf(classes);
        classPath = List.copyOf(classPath);
        packages = List.copyOf(packages);
        profiles = List.copyOf(profiles);
        settings = Map.copyOf(settings);
    }

    /**
     * Asks the application's Hibernate; takes seconds.
     *
     * @param major of the PostgreSQL that the schema is for
     * @throws MigrationException if classes are older than their sources, or there is no schema to be had from them
     */
    public Told told(int major, Stop stop) throws InterruptedException {
        Freshness.require(classes);
        return new Fork(this, stop).run(major);
    }
}
