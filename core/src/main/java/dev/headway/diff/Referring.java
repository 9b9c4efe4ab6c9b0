package dev.headway.diff;

import dev.headway.catalog.Column;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.sql.Identifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Foreign keys whose columns are retyped: PostgreSQL makes them anew with each column, so in between, one column has its
 * new type and the other its old one. Immutable.
 */
record Referring(Agenda agenda) {

    /** Types that are compared with each other; all others with themselves alone. */
    private static final List<Set<String>> ALIKE = List.of(
            Set.of("smallint", "integer", "bigint"),
            Set.of("text", "character varying"),
            Set.of("real", "double precision"),
            Set.of("date", "timestamp without time zone", "timestamp with time zone"));

    /** Whether what the columns are and will be can all be compared. */
    boolean holds(ForeignKey key) {
        for (int i = 0; i < key.columns().size(); i++) {
            Set<String> types = new TreeSet<>();
            types(key.id().owner(), key.columns().get(i), types);
            types(key.references(), key.key().get(i), types);
            if (types.size() > 1 && ALIKE.stream().noneMatch(alike -> alike.containsAll(types))) {
                return false;
            }
        }
        return true;
    }

    private void types(ObjectId table, Identifier name, Set<String> types) {
        agenda.pairs.byFrom(table.part(Kind.COLUMN, name.name())).ifPresent(pair -> {
            String was = plain(((Column) pair.from()).type());
            String is = plain(((Column) pair.to()).type());
            types.add(was);
            Agenda.Altered altered = agenda.altered.get(pair.to().id());
            // a type of the same name that takes its place is another one
            boolean anew = was.equals(is) && altered != null && altered.way() == Way.RETYPE && isOwn(was);
            types.add(anew ? is + " anew" : is);
        });
    }

    /** Without what stands in brackets, such as {@code (20)}. */
    private static String plain(String type) {
        return type.replaceAll("\\([^)]*\\)", "");
    }

    private static boolean isOwn(String type) {
        return type.contains(".");
    }
}
