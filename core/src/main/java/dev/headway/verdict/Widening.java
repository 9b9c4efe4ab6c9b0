package dev.headway.verdict;

import dev.headway.catalog.Check;
import dev.headway.catalog.Domain;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which types take all that another takes, and give it back in a form that code still reads. */
record Widening(Both both) {

    private static final Pattern TYPE = Pattern.compile("([^(]*)(?:\\((\\d+)(?:,(-?\\d+))?\\))?(.*)");

    /** Each takes what those before it take. */
    private static final List<List<String>> ROWS = List.of(
            List.of("smallint", "integer", "bigint", "numeric"),
            List.of("real", "double precision"),
            List.of("json", "jsonb"),
            List.of("cidr", "inet"));

    private static final List<String> TEXTS = List.of("character varying", "text", "public.citext");

    /** Both as {@code format_type} writes them. */
    boolean isCompatible(String before, String after) {
        if (before.equals(after)) {
            return true;
        }
        String from = base(before);
        String to = base(after);
        if (isDomain(after) && isConstrained(after)) {
            return false;
        }
        Matcher old = TYPE.matcher(from);
        Matcher now = TYPE.matcher(to);
        boolean matched = old.matches() && now.matches();
        if (!matched) {
            return false;
        }
        String oldName = old.group(1) + old.group(4);
        String newName = now.group(1) + now.group(4);
        if (oldName.equals(newName) || (TEXTS.contains(oldName) && TEXTS.contains(newName))) {
            return isWider(old, now);
        }
        return ROWS.stream()
                .anyMatch(row -> row.contains(oldName)
                        && row.contains(newName)
                        && now.group(2) == null
                        && row.indexOf(oldName) < row.indexOf(newName));
    }

    /** Nothing in parentheses is no limit. Digits behind the point may not become more at the cost of those before it. */
    private static boolean isWider(Matcher before, Matcher now) {
        if (now.group(2) == null) {
            return true;
        }
        if (before.group(2) == null) {
            return false;
        }
        int precision = Integer.parseInt(before.group(2));
        int scale = scale(before);
        int newPrecision = Integer.parseInt(now.group(2));
        int newScale = scale(now);
        return newPrecision - newScale >= precision - scale && newScale >= scale;
    }

    private static int scale(Matcher type) {
        return Optional.ofNullable(type.group(3)).map(Integer::parseInt).orElse(0);
    }

    /** What a domain stands for. */
    private String base(String type) {
        return domain(type).map(domain -> base(domain.type())).orElse(type);
    }

    private boolean isDomain(String type) {
        return domain(type).isPresent();
    }

    private boolean isConstrained(String type) {
        return domain(type)
                .filter(domain -> domain.notNull()
                        || !both.after().parts(domain.id(), Check.class).isEmpty())
                .isPresent();
    }

    private Optional<Domain> domain(String type) {
        int dot = type.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        ObjectId id = ObjectId.of(Kind.DOMAIN, type.substring(0, dot), type.substring(dot + 1));
        return both.after().find(id, Domain.class).or(() -> both.before().find(id, Domain.class));
    }
}
