package dev.headway.jpa.hibernate;

import java.io.File;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** The application's entities and all that tells what tables they mean. */
final class Model {

    private static final String ORM = "META-INF/orm.xml";

    private final Request request;
    private final Unit unit;
    private final Boot boot;
    private final Mapped mapped;

    private Model(Request request, Unit unit, Boot boot, Mapped mapped) {
        this.request = request;
        this.unit = unit;
        this.boot = boot;
        this.mapped = mapped;
    }

    static Model of(Request request) {
        Unit unit = Unit.of(request.unit());
        Boot boot = new Boot(request.profiles());
        List<String> packages = request.packages().isEmpty() ? boot.packages(request.classes()) : request.packages();
        Mapped mapped = unit.listedOnly()
                ? new Mapped(List.of(), List.of())
                : Mapped.in(packages.isEmpty() ? request.classes() : classPath(request), in(packages));
        return new Model(request, unit, boot, mapped);
    }

    /** With packages named, the modules that they may be in are the whole class path's, as jars or as directories. */
    private static List<Path> classPath(Request request) {
        Set<Path> all = new LinkedHashSet<>(request.classes());
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .filter(Files::exists)
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static Predicate<String> in(List<String> packages) {
        return name ->
                packages.isEmpty() || packages.stream().anyMatch(each -> each.isEmpty() || name.startsWith(each + "."));
    }

    /** Builds what the application would build at its start, without a database, and has it tell the schema. */
    Told told() {
        Set<String> mappingFiles = new LinkedHashSet<>(unit.mappingFiles());
        mappingFiles.addAll(boot.mappingFiles());
        if (Model.class.getClassLoader().getResource(ORM) != null) {
            mappingFiles.add(ORM);
        }
        if (mapped.isEmpty() && unit.classes().isEmpty() && mappingFiles.isEmpty()) {
            throw new Refusal(
                    "there are no entities",
                    request.classes().toString(),
                    "name where they are: [entities] classes = [\"target/classes\"], or packages = [\"com.example\"]");
        }
        StringWriter script = new StringWriter();
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder()
                .applySettings(Settings.of(settings(), request.server(), script))
                .build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            mapped.packages().forEach(sources::addPackage);
            Set<Class<?>> classes = new LinkedHashSet<>(mapped.classes());
            unit.classes().forEach(name -> classes.add(Mapped.load(name)));
            classes.forEach(sources::addAnnotatedClass);
            mappingFiles.forEach(sources::addResource);
            Metadata metadata = sources.buildMetadata();
            metadata.buildSessionFactory().close();
            Optional<String> schema = Optional.ofNullable(settings().get("hibernate.default_schema"));
            return new Told(Script.readable(script.toString()), Renames.of(metadata, schema));
        } catch (RuntimeException | LinkageError e) {
            throw Failure.of(e);
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }

    /** The later win. */
    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(unit.properties());
        settings.putAll(boot.settings());
        settings.putAll(request.settings());
        return settings;
    }
}
