package dev.headway.entities;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Mapped classes whose source was deleted or has another name now. Compilers leave the old class where it is, and it would
 * go on asking for its table.
 */
final class Orphans {

    private static final Set<String> MAPPED = Set.of(
            "Ljakarta/persistence/Entity;",
            "Ljakarta/persistence/Embeddable;",
            "Ljakarta/persistence/MappedSuperclass;");

    private Orphans() {}

    /** @param module in which sources lie, generated ones among them */
    static List<String> of(Path classes, Path module) {
        List<String> orphans = new ArrayList<>();
        Set<String> sources = new HashSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                Set<String> constants = constants(file);
                if (constants.stream().noneMatch(MAPPED::contains)) {
                    continue;
                }
                if (sources.isEmpty()) {
                    sources.addAll(sources(module));
                }
                Set<String> named = new HashSet<>(constants);
                named.removeIf(name -> !isSource(name) || name.indexOf('/') >= 0);
                if (!named.isEmpty() && named.stream().noneMatch(sources::contains)) {
                    orphans.add(file.toString());
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            // Whoever reads the classes will say so.
        }
        return orphans;
    }

    private static Set<String> sources(Path module) throws IOException {
        Set<String> names = new HashSet<>();
        for (String place : List.of("src", "target/generated-sources", "build/generated")) {
            if (Files.isDirectory(module.resolve(place))) {
                try (Stream<Path> files = Files.walk(module.resolve(place))) {
                    files.map(file -> file.getFileName().toString())
                            .filter(Orphans::isSource)
                            .forEach(names::add);
                }
            }
        }
        return names;
    }

    private static boolean isSource(String name) {
        return name.endsWith(".java") || name.endsWith(".kt");
    }

    /** The texts in a class file, the name of its source and the types of its annotations among them (JVMS 4.4). */
    private static Set<String> constants(Path file) throws IOException {
        Set<String> texts = new HashSet<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.add(in.readUTF());
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        // A long or double takes two places.
                        i++;
                    }
                    default -> in.skipNBytes(4);
                }
            }
        }
        return texts;
    }
}
