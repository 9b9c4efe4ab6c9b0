package dev.headway.sample;

import java.util.List;

/**
 * What a type is, as far as its values go. Immutable.
 *
 * @param name as {@code format_type} writes it without a length: {@code character varying}, {@code public.color}
 * @param category PostgreSQL's, {@code pg_type.typcategory}
 * @param length the first number in parentheses, that of {@code varchar(20)} or {@code numeric(8,2)}; 0 for none
 * @param labels of an enum, in its order
 * @param parts what it is made of: the type of an array's elements, the type below a domain, the types of a composite
 *     type's attributes, what a range is a range of
 */
public record Shape(String name, Make make, char category, int length, List<String> labels, List<Shape> parts) {

    /** How a type is made. */
    public enum Make {
        BASE,
        ENUM,
        ARRAY,
        DOMAIN,
        COMPOSITE,
        RANGE,
        MULTIRANGE
    }

    public Shape {
        labels = List.copyOf(labels);
        parts = List.copyOf(parts);
    }
}
