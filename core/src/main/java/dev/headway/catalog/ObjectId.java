package dev.headway.catalog;

import dev.headway.sql.Identifier;
import java.util.Optional;

/**
 * What identifies an object within its database. Sorted by kind, schema, parent and name. Immutable.
 *
 * @param parent what it is a part of: the table of a column, constraint, trigger, rule or policy, the domain of its
 *     constraint, the column of a default, the publication of a member
 * @param schema empty for what stands in none; a part has its parent's
 * @param name not quoted; of a cast {@code source AS target}, of a member of a publication {@code TABLE public.t}, of
 *     default privileges the role
 * @param arguments of a routine or operator the types by which it is told from others of its name, as
 *     {@code pg_get_function_identity_arguments} lists them without the arguments' names; of an operator class or family
 *     the access method; of default privileges the kind of objects; else empty
 */
public record ObjectId(Kind kind, Optional<ObjectId> parent, String schema, String name, String arguments)
        implements Comparable<ObjectId> {

    /** An object of a schema. */
    public static ObjectId of(Kind kind, String schema, String name) {
        return new ObjectId(kind, Optional.empty(), schema, name, "");
    }

    /** An object of the whole database. */
    public static ObjectId of(Kind kind, String name) {
        return of(kind, "", name);
    }

    /** A routine, operator, operator class or operator family. */
    public static ObjectId of(Kind kind, String schema, String name, String arguments) {
        return new ObjectId(kind, Optional.empty(), schema, name, arguments);
    }

    /** A part of this object. */
    public ObjectId part(Kind kind, String name) {
        return new ObjectId(kind, Optional.of(this), schema, name, "");
    }

    /** The default of this column. */
    public ObjectId defaultValue() {
        return part(Kind.DEFAULT, "");
    }

    /** What it is a part of. Only for kinds that are parts. */
    public ObjectId owner() {
        return parent.orElseThrow(() -> new IllegalStateException("not a part: " + this));
    }

    /** The outermost object that it is a part of: of a default, the table; of a table, itself. */
    public ObjectId root() {
        ObjectId root = this;
        while (root.parent.isPresent()) {
            root = root.parent.get();
        }
        return root;
    }

    /** The name alone, as SQL. */
    public Identifier identifier() {
        return new Identifier(name);
    }

    /**
     * The name as statements about it write it, apart from its kind: {@code public.notebooks},
     * {@code public.total(integer)}; of a column {@code public.notebooks.color}; of another part its bare name.
     */
    public String sql() {
        return switch (kind) {
            case FUNCTION, PROCEDURE -> qualified() + "(" + arguments + ")";
            case AGGREGATE -> qualified() + "(" + (arguments.isEmpty() ? "*" : arguments) + ")";
            case OPERATOR -> new Identifier(schema) + "." + name + " (" + arguments + ")";
            case OPERATOR_CLASS, OPERATOR_FAMILY -> qualified() + " USING " + new Identifier(arguments);
            case CAST -> "(" + name + ")";
            case USER_MAPPING, PUBLICATION_MEMBER -> name;
            case DEFAULT_PRIVILEGES ->
                arguments + " OF " + identifier() + (schema.isEmpty() ? "" : " IN SCHEMA " + new Identifier(schema));
            case COLUMN -> owner().sql() + "." + identifier();
            case DEFAULT -> owner().sql();
            default -> parent.isPresent() ? identifier().toString() : qualified();
        };
    }

    /** For people: as {@link #sql}, and of a part also what it is a part of: {@code notebooks_pkey ON public.notebooks}. */
    @Override
    public String toString() {
        return switch (kind) {
            case COLUMN, DEFAULT -> sql();
            default -> parent.map(whole -> sql() + " ON " + whole.sql()).orElseGet(this::sql);
        };
    }

    private String qualified() {
        return schema.isEmpty() ? identifier().toString() : new Identifier(schema) + "." + identifier();
    }

    /** By hand, since a schema is sorted and searched by it all the time; parts share what they are a part of. */
    @Override
    public int compareTo(ObjectId other) {
        if (this == other) {
            return 0;
        }
        int order = kind.compareTo(other.kind);
        order = order != 0 || schema.equals(other.schema) ? order : schema.compareTo(other.schema);
        order = order != 0 ? order : compareParents(other);
        order = order != 0 ? order : name.compareTo(other.name);
        return order != 0 ? order : arguments.compareTo(other.arguments);
    }

    private int compareParents(ObjectId other) {
        return parent.isPresent() && other.parent.isPresent()
                ? parent.get().compareTo(other.parent.get())
                : Boolean.compare(parent.isPresent(), other.parent.isPresent());
    }
}
