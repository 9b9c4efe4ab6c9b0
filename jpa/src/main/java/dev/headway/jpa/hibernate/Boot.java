package dev.headway.jpa.hibernate;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What Spring Boot, where it is on the class path, tells Hibernate: its naming, {@code spring.jpa}, where to look. */
final class Boot {

    private static final String PROPERTIES = "spring.jpa.properties.";
    private static final String NAMING = "spring.jpa.hibernate.naming.";
    private static final String HIBERNATE_NAMES = "org.hibernate.boot.model.naming.";

    private static final List<String> ENTITY_SCANS = List.of(
            "org.springframework.boot.persistence.autoconfigure.EntityScan",
            "org.springframework.boot.autoconfigure.domain.EntityScan");

    private static final List<String> DESCRIPTORS = List.of(
            "Lorg/springframework/boot/autoconfigure/SpringBootApplication;",
            "Lorg/springframework/boot/autoconfigure/EnableAutoConfiguration;",
            "/EntityScan;");

    private final Map<String, String> files;

    Boot(List<String> profiles) {
        this.files = isThere() ? ApplicationFiles.read(profiles) : Map.of();
    }

    private static boolean isThere() {
        return exists("org.springframework.boot.SpringApplication");
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, Boot.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Settings of Hibernate as Boot gives them. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        if (!isThere()) {
            return settings;
        }
        naming(settings);
        files.forEach((key, value) -> {
            if (key.startsWith(PROPERTIES)) {
                settings.put(unbracketed(key.substring(PROPERTIES.length())), value);
            }
            if (plain(key).equals("spring.jpa.databaseplatform")) {
                settings.put("hibernate.dialect", value);
            }
        });
        return settings;
    }

    /** Boot 4 moved its strategy, and chose Hibernate's newer one for the other. */
    private void naming(Map<String, String> settings) {
        boolean four = exists("org.springframework.boot.hibernate.SpringImplicitNamingStrategy");
        if (four || exists("org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy")) {
            settings.put(
                    "hibernate.implicit_naming_strategy",
                    four
                            ? "org.springframework.boot.hibernate.SpringImplicitNamingStrategy"
                            : "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy");
            settings.put(
                    "hibernate.physical_naming_strategy",
                    HIBERNATE_NAMES
                            + (four ? "PhysicalNamingStrategySnakeCaseImpl" : "CamelCaseToUnderscoresNamingStrategy"));
        }
        files.forEach((key, value) -> {
            String plain = plain(key);
            if (plain.equals(NAMING + "implicitstrategy")) {
                settings.put("hibernate.implicit_naming_strategy", value);
            } else if (plain.equals(NAMING + "physicalstrategy")) {
                settings.put("hibernate.physical_naming_strategy", value);
            }
        });
    }

    /** Mapping files that {@code spring.jpa.mapping-resources} names. */
    List<String> mappingFiles() {
        List<String> names = new ArrayList<>();
        files.forEach((key, value) -> {
            if (plain(key).matches("spring\\.jpa\\.mappingresources(\\[\\d+])?")) {
                names.addAll(List.of(value.strip().split("\\s*,\\s*", -1)));
            }
        });
        return names;
    }

    /** The packages in which Boot looks for entities: those that {@code @EntityScan} names, else the application's. */
    List<String> packages(List<Path> roots) {
        List<String> application = new ArrayList<>();
        List<String> scanned = new ArrayList<>();
        if (isThere()) {
            for (Path root : roots) {
                for (String name : ClassFiles.mentioning(root, any -> true, DESCRIPTORS)) {
                    look(Mapped.load(name), application, scanned);
                }
            }
        }
        return scanned.isEmpty() ? application : scanned;
    }

    private static void look(Class<?> type, List<String> application, List<String> scanned) {
        for (Annotation annotation : type.getAnnotations()) {
            String name = annotation.annotationType().getName();
            if (ENTITY_SCANS.contains(name)) {
                scanned.addAll(scanned(type, annotation));
            } else if (name.endsWith(".SpringBootApplication") || name.endsWith(".EnableAutoConfiguration")) {
                application.add(type.getPackageName());
            }
        }
    }

    private static List<String> scanned(Class<?> type, Annotation scan) {
        List<String> packages = new ArrayList<>();
        try {
            for (String attribute : List.of("value", "basePackages")) {
                packages.addAll(List.of(
                        (String[]) scan.annotationType().getMethod(attribute).invoke(scan)));
            }
            Class<?>[] classes = (Class<?>[])
                    scan.annotationType().getMethod("basePackageClasses").invoke(scan);
            for (Class<?> each : classes) {
                packages.add(each.getPackageName());
            }
        } catch (ReflectiveOperationException e) {
            throw new Refusal("@EntityScan cannot be read: " + e, type.getName(), "name [entities] packages", e);
        }
        return packages.isEmpty() ? List.of(type.getPackageName()) : packages;
    }

    /** Boot takes {@code physical-strategy}, {@code physicalStrategy} and {@code physical_strategy} for the same. */
    private static String plain(String key) {
        return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    private static String unbracketed(String key) {
        return key.startsWith("[") && key.endsWith("]") ? key.substring(1, key.length() - 1) : key;
    }
}
