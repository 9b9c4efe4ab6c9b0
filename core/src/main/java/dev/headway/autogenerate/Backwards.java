package dev.headway.autogenerate;

import dev.headway.catalog.Catalog;
import dev.headway.diff.Renames;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The renames of a way down: those of the way up, turned round, as far as this stage made them. */
final class Backwards {

    private static final String PUBLIC = "public.";

    private Backwards() {}

    static Renames of(Renames up, Catalog from, Catalog to) {
        Set<String> there = Renames.paths(from);
        Set<String> wanted = Renames.paths(to);
        Map<String, String> down = new HashMap<>();
        up.hints().forEach((old, renamed) -> {
            String begin = plain(old);
            String end = plain(full(old, renamed));
            boolean made = there.contains(end) && !wanted.contains(end) && wanted.contains(begin);
            if (made) {
                down.put(end, begin);
            }
        });
        return new Renames(down);
    }

    /** A new name may be written alone, without what stands before its last dot. */
    private static String full(String old, String renamed) {
        int dot = old.lastIndexOf('.');
        return renamed.indexOf('.') >= 0 || dot < 0 ? renamed : old.substring(0, dot + 1) + renamed;
    }

    private static String plain(String path) {
        return path.startsWith(PUBLIC) ? path.substring(PUBLIC.length()) : path;
    }
}
