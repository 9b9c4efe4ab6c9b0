package dev.headway.jpa.hibernate;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code application.yml}, with the reader that Spring Boot brought; nothing else here may name its classes. */
final class Yaml {

    private Yaml() {}

    /** One map a document, of keys with dots between them as in a properties file. */
    static List<Map<String, String>> documents(URL file) throws IOException {
        List<Map<String, String>> documents = new ArrayList<>();
        try (InputStream in = file.openStream()) {
            SafeConstructor plain = new SafeConstructor(new LoaderOptions());
            for (Object document : new org.yaml.snakeyaml.Yaml(plain).loadAll(in)) {
                Map<String, String> flat = new TreeMap<>();
                flatten("", document, flat);
                documents.add(flat);
            }
        }
        return documents;
    }

    private static void flatten(String path, Object value, Map<String, String> into) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                if (inner != null) {
                    flatten(path.isEmpty() ? String.valueOf(key) : path + "." + key, inner, into);
                }
            });
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(path + "[" + i + "]", list.get(i), into);
            }
        } else if (value != null) {
            into.put(path, String.valueOf(value));
        }
    }
}
