package dev.headway.revision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The revisions that the class path holds under one name. Immutable; reads anew each time. */
record ClasspathSource(ClassLoader loader, String location) implements RevisionSource {

    ClasspathSource(ClassLoader loader, String location) {
        this.loader = loader;
        this.location = location.replaceAll("^/+|/+$", "");
    }

    @Override
    public Reading read() {
        String place = CLASSPATH + location + "/";
        FileReadings readings = new FileReadings(place);
        Found found = new Found(readings, place);
        try {
            for (URL url : places()) {
                found.look(url);
            }
        } catch (IOException | URISyntaxException e) {
            readings.fault(place, "cannot search the class path: " + e.getMessage(), "look at the jar it names");
        }
        if (!found.anyPlace) {
            readings.fault(
                    CLASSPATH + location,
                    "nothing on the class path has that name",
                    "headway init makes src/main/resources/" + location + "; --migrations names another place");
        }
        found.files.forEach((name, bytes) -> {
            if (name.indexOf('/') < 0) {
                readings.add(place + name, () -> new ByteArrayInputStream(bytes));
            } else {
                readings.addBeside(name, place + name, () -> new ByteArrayInputStream(bytes));
            }
        });
        return readings.reading();
    }

    /** Every directory of that name; where jars were packed without entries for directories, every jar. */
    private List<URL> places() throws IOException {
        for (String name : List.of(location, location + "/", JarFile.MANIFEST_NAME)) {
            List<URL> places = Collections.list(loader.getResources(name));
            if (!places.isEmpty()) {
                return places;
            }
        }
        return List.of();
    }

    /** Collects files, sorted by name. One name in two places must mean the same bytes. */
    private final class Found {

        final Map<String, byte[]> files = new TreeMap<>();
        final FileReadings readings;
        final String place;
        boolean anyPlace;

        Found(FileReadings readings, String place) {
            this.readings = readings;
            this.place = place;
        }

        void look(URL url) throws IOException, URISyntaxException {
            if (url.getProtocol().equals("file")) {
                directory(Path.of(url.toURI()));
                return;
            }
            URLConnection connection = url.openConnection();
            // a cached jar would stay open, and hold what it was when it was opened
            connection.setUseCaches(false);
            if (connection instanceof JarURLConnection jar) {
                try (JarFile file = jar.getJarFile()) {
                    jar(file);
                }
            } else {
                readings.fault(
                        url.toString(), "cannot list what is there", "name a directory instead: --migrations DIR");
            }
        }

        private void directory(Path directory) throws IOException {
            if (!Files.isDirectory(directory)) {
                return;
            }
            anyPlace = true;
            try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
                for (Path file : all) {
                    String name = file.getFileName().toString();
                    if (FileReadings.isRevision(name) && !Files.isDirectory(file)) {
                        add(name, Files.newInputStream(file), file.toString());
                    }
                }
            }
            for (Path file : FilesBelow.of(directory)) {
                add(FilesBelow.name(directory, file), Files.newInputStream(file), file.toString());
            }
        }

        private void jar(JarFile jar) throws IOException {
            String folder = location + "/";
            for (JarEntry entry : Collections.list(jar.entries())) {
                String path = entry.getName();
                if (!path.startsWith(folder)) {
                    continue;
                }
                anyPlace = true;
                String name = path.substring(folder.length());
                if (isOurs(name)) {
                    add(name, jar.getInputStream(entry), jar.getName());
                }
            }
        }

        /** A revision, or a file of a directory beside the revisions. */
        private boolean isOurs(String name) {
            String file = name.substring(name.lastIndexOf('/') + 1);
            boolean beside = Beside.Place.OBJECTS.holds(name)
                    || (Beside.Place.HOOKS.holds(name)
                            && Beside.Place.HOOKS.within(name).equals(file));
            return !file.isEmpty() && (name.equals(file) || beside) && FileReadings.isRevision(file);
        }

        private void add(String name, InputStream opened, String where) throws IOException {
            try (InputStream in = opened) {
                byte[] bytes = in.readAllBytes();
                byte[] before = files.putIfAbsent(name, bytes);
                if (before != null && !Arrays.equals(before, bytes)) {
                    readings.fault(
                            place + name,
                            "the class path holds it twice, and they differ",
                            "keep one; the other is in " + where);
                }
            }
        }
    }
}
