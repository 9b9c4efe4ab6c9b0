package dev.headway.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Values of a type as texts that its input function may take. Some it will not: whoever uses them has the server choose.
 * Always the same ones.
 */
public final class Texts {

    /** How many are offered of a type that has as many, so that a unique column can have rows enough, again and again. */
    public static final int MANY = 200;

    private Texts() {}

    /** Everyday values, all different, in the type's own order where it is one that ranges are made of. */
    public static List<String> usual(Shape shape) {
        return switch (shape.make()) {
            case ENUM -> shape.labels();
            case DOMAIN -> usual(shape.parts().get(0));
            case ARRAY -> usual(shape.parts().get(0)).stream().map(Texts::array).toList();
            case COMPOSITE -> composites(shape.parts());
            case RANGE -> ranges(usual(shape.parts().get(0)));
            case MULTIRANGE ->
                usual(shape.parts().get(0)).stream()
                        .map(range -> "{" + range + "}")
                        .toList();
            case BASE -> Scalars.usual(shape);
        };
    }

    /** What lies at a type's edges, and what fits into no other type: it shows what depends on values. */
    public static List<String> odd(Shape shape) {
        return switch (shape.make()) {
            case ENUM -> List.of();
            case DOMAIN -> odd(shape.parts().get(0));
            case ARRAY ->
                Stream.of(
                                Stream.of("{}", "{NULL}"),
                                odd(shape.parts().get(0)).stream().limit(2).map(Texts::array),
                                several(usual(shape.parts().get(0))))
                        .flatMap(texts -> texts)
                        .toList();
            case COMPOSITE -> List.of("(" + ",".repeat(Math.max(0, shape.parts().size() - 1)) + ")");
            case RANGE -> List.of("empty", "(,)");
            case MULTIRANGE -> List.of("{}");
            case BASE -> Scalars.odd(shape);
        };
    }

    static List<String> numbered(IntFunction<String> text) {
        return IntStream.rangeClosed(1, MANY).mapToObj(text).toList();
    }

    private static Stream<String> several(List<String> elements) {
        return elements.size() < 2
                ? Stream.of()
                : Stream.of("{" + quoted(elements.get(0)) + "," + quoted(elements.get(1)) + "}");
    }

    private static String array(String element) {
        return "{" + quoted(element) + "}";
    }

    private static List<String> composites(List<Shape> attributes) {
        List<List<String>> values = attributes.stream().map(Texts::usual).toList();
        return numbered(number -> {
            List<String> row = new ArrayList<>();
            for (List<String> of : values) {
                row.add(of.isEmpty() ? "" : quoted(of.get((number - 1) % of.size())));
            }
            return "(" + String.join(",", row) + ")";
        });
    }

    /** Ranges that touch nothing of each other, as exclusion constraints want them. */
    private static List<String> ranges(List<String> bounds) {
        return IntStream.range(0, bounds.size() / 2)
                .mapToObj(
                        number -> "[" + quoted(bounds.get(2 * number)) + "," + quoted(bounds.get(2 * number + 1)) + ")")
                .toList();
    }

    /** As arrays, composite values and ranges have what they hold. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
