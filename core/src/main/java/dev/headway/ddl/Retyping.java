package dev.headway.ddl;

import dev.headway.catalog.Column;
import dev.headway.catalog.EnumType;
import dev.headway.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** ALTER COLUMN TYPE: whether it needs USING, and whether values are lost. */
final class Retyping {

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision", "money");

    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");

    /** The narrower first. */
    private static final List<String> FLOATS = List.of("real", "double precision");

    private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "name", "\"char\"");

    private static final Set<String> TIMES = Set.of(
            "date",
            "timestamp without time zone",
            "timestamp with time zone",
            "time without time zone",
            "time with time zone");

    private Retyping() {}

    static void write(Column from, Column to, String alter, Draft draft) {
        Names names = draft.names();
        boolean sameName = from.type().equals(to.type()) && from.collation().equals(to.collation());
        String name = to.id().identifier().toString();
        Optional<String> using =
                to.generated().isPresent() ? Optional.empty() : using(name, from.type(), to.type(), names, sameName);
        String sql = alter + "TYPE " + names.bare(to.type())
                + Definitions.collate(to.collation(), names)
                + using.map(expression -> " USING " + expression).orElse("");
        Optional<String> loss = loss(from.type(), to.type())
                .map(why -> "turns " + names.of(to.id()) + " from " + names.bare(from.type()) + " into "
                        + names.bare(to.type()) + ": " + why);
        Optional<String> note = goneLabels(to.type(), draft.situation())
                .map(labels -> "fails while a row of " + names.of(to.id().owner()) + " has " + labels
                        + ": no value is left for it");
        draft.add(sql, statement -> {
            Statement noted = note.map(statement.contracting()::noting).orElseGet(statement::contracting);
            return loss.map(noted::losing).orElse(noted);
        });
    }

    /** What an enum that made room for another of its name had and the other has not. */
    private static Optional<String> goneLabels(String type, Situation situation) {
        String element = isArray(type) ? element(type) : type;
        String labels = situation.from().objects().values().stream()
                .filter(object ->
                        object instanceof EnumType && object.id().sql().equals(element))
                .flatMap(object -> gone((EnumType) object, situation).stream())
                .map(label -> new Literal(label).quoted().strip())
                .collect(Collectors.joining(" or "));
        return labels.isEmpty() ? Optional.empty() : Optional.of(labels);
    }

    private static List<String> gone(EnumType old, Situation situation) {
        List<String> labels = new ArrayList<>(old.labels());
        situation.to().find(old.id(), EnumType.class).ifPresent(now -> labels.removeAll(now.labels()));
        return situation.aside(old.id()).isPresent() ? labels : List.of();
    }

    /** The expression for types that no assignment casts into each other. */
    private static Optional<String> using(String name, String from, String to, Names names, boolean aside) {
        String target = names.bare(to);
        if (aside) {
            return Optional.of(isArray(to) ? name + "::text[]::" + target : name + "::text::" + target);
        }
        if (isAssigned(from, to)) {
            return Optional.empty();
        }
        if (TEXTS.contains(base(from)) || isCast(base(from), base(to))) {
            return Optional.of(name + "::" + target);
        }
        if (isArray(from) && isArray(to)) {
            return Optional.of(name + "::text[]::" + target);
        }
        return Optional.of(name + "::text::" + target);
    }

    private static boolean isAssigned(String from, String to) {
        String old = base(from);
        String now = base(to);
        if (isArray(from) && isArray(to)) {
            return isAssigned(element(from), element(to));
        }
        return old.equals(now)
                || TEXTS.contains(now)
                || (NUMBERS.contains(old) && NUMBERS.contains(now) && !isMoneyCast(old, now))
                || isTimeAssigned(old, now)
                || Set.of("json", "jsonb").containsAll(List.of(old, now))
                || Set.of("inet", "cidr").containsAll(List.of(old, now));
    }

    private static boolean isMoneyCast(String old, String now) {
        return (old.equals("money") && !now.equals("numeric"))
                || (now.equals("money")
                        && !Set.of("numeric", "integer", "bigint").contains(old));
    }

    private static boolean isTimeAssigned(String old, String now) {
        boolean stamps = old.startsWith("timestamp");
        return TIMES.contains(old)
                && TIMES.contains(now)
                && (stamps
                        ? !(now.equals("time with time zone") && old.equals("timestamp without time zone"))
                        : old.equals("date") == !now.startsWith("time ") && !now.equals("date"));
    }

    private static boolean isCast(String old, String now) {
        return (old.equals("integer") && now.equals("boolean"))
                || (old.equals("boolean") && now.equals("integer"))
                || (old.equals("jsonb") && (NUMBERS.contains(now) || now.equals("boolean")));
    }

    private static Optional<String> loss(String from, String to) {
        String old = base(from);
        String now = base(to);
        if (isArray(from) || isArray(to)) {
            return Optional.empty();
        }
        if (WHOLE.contains(now) && NUMBERS.contains(old) && !WHOLE.contains(old)) {
            return Optional.of("fractions are rounded away");
        }
        if (old.equals("numeric") && now.equals("numeric") && scale(to) < scale(from)) {
            return Optional.of("fractions are rounded to " + scale(to) + " digits");
        }
        if (FLOATS.contains(now)
                && NUMBERS.contains(old)
                && !FLOATS.subList(0, FLOATS.indexOf(now) + 1).contains(old)
                && !WHOLE.contains(old)) {
            return Optional.of("digits beyond those of " + now + " are lost");
        }
        if (now.equals("name") && !old.equals("name")) {
            return Optional.of("what is longer than 63 bytes is cut off");
        }
        if (old.equals(now) && TIMES.contains(now) && precision(to) < precision(from)) {
            return Optional.of("fractions of seconds are rounded to " + precision(to) + " digits");
        }
        if (old.startsWith("timestamp") && now.equals("date")) {
            return Optional.of("the time of day is cut off");
        }
        if (old.startsWith("timestamp") && now.startsWith("time ")) {
            return Optional.of("the date is cut off");
        }
        return Optional.empty();
    }

    private static int scale(String type) {
        int comma = type.indexOf(',');
        if (comma < 0) {
            return type.indexOf('(') < 0 ? Integer.MAX_VALUE : 0;
        }
        return Integer.parseInt(type.substring(comma + 1, type.indexOf(')')).strip());
    }

    private static int precision(String type) {
        int begin = type.indexOf('(');
        return begin < 0 ? 6 : Integer.parseInt(type.substring(begin + 1, type.indexOf(')')));
    }

    private static boolean isArray(String type) {
        return type.endsWith("[]");
    }

    private static String element(String type) {
        return type.substring(0, type.length() - 2);
    }

    /** The type without its modifier: {@code timestamp(3) with time zone} is {@code timestamp with time zone}. */
    private static String base(String type) {
        return type.replaceAll("\\([^)]*\\)", "");
    }

    /** The storage that PostgreSQL gives a column of the type, for the commonest; SET STORAGE DEFAULT came with 16. */
    static String storage(String type) {
        String base = base(type);
        if (NUMBERS.contains(base) && !base.equals("numeric")) {
            return "PLAIN";
        }
        return base.equals("numeric") || base.equals("inet") || base.equals("cidr") ? "MAIN" : "EXTENDED";
    }
}
