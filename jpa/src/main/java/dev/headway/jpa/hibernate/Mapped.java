package dev.headway.jpa.hibernate;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The classes and packages that JPA maps. Immutable.
 *
 * @param packages with annotations of Hibernate's, such as its filters and types
 */
record Mapped(List<Class<?>> classes, List<String> packages) {

    private static final String PACKAGE = "package-info";

    private static final List<String> DESCRIPTORS = List.of(
            "Ljakarta/persistence/Entity;",
            "Ljakarta/persistence/Embeddable;",
            "Ljakarta/persistence/MappedSuperclass;",
            "Ljakarta/persistence/Converter;");

    Mapped {
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
    }

    /**
     * What stands in these directories and jars.
     *
     * @param names which classes are meant, by name
     */
    static Mapped in(List<Path> roots, Predicate<String> names) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> packages = new LinkedHashSet<>();
        Predicate<String> isPackage = name -> name.endsWith(PACKAGE);
        for (Path root : roots) {
            found.addAll(ClassFiles.mentioning(root, names.and(isPackage.negate()), DESCRIPTORS));
            ClassFiles.mentioning(root, names.and(isPackage), List.of("Lorg/hibernate/annotations/"))
                    .forEach(name -> packages.add(name.substring(0, name.length() - PACKAGE.length() - 1)));
        }
        return new Mapped(mapped(found), new ArrayList<>(packages));
    }

    boolean isEmpty() {
        return classes.isEmpty();
    }

    private static List<Class<?>> mapped(Set<String> names) {
        List<Class<?>> classes = new ArrayList<>();
        for (String name : names) {
            Class<?> type = load(name);
            if (type.isAnnotationPresent(Entity.class)
                    || type.isAnnotationPresent(Embeddable.class)
                    || type.isAnnotationPresent(MappedSuperclass.class)
                    || type.isAnnotationPresent(Converter.class)) {
                classes.add(type);
            }
        }
        return classes;
    }

    /** Without running anything of it. */
    static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Mapped.class.getClassLoader());
        } catch (UnsupportedClassVersionError e) {
            throw new Refusal(
                    "compiled for a newer Java than this one, " + System.getProperty("java.version"),
                    name,
                    "let JAVA_HOME name the JDK that the project is compiled with",
                    e);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new Refusal(
                    "cannot be loaded: " + e,
                    name,
                    "add what is missing to the class path: [entities] classpath in headway.toml",
                    e);
        }
    }
}
