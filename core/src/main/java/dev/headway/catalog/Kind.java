package dev.headway.catalog;

/** What an object is, in the words that follow {@code COMMENT ON}. */
public enum Kind {
    SCHEMA("SCHEMA"),
    EXTENSION("EXTENSION"),
    LANGUAGE("LANGUAGE"),
    COLLATION("COLLATION"),
    ENUM("TYPE"),
    DOMAIN("DOMAIN"),
    COMPOSITE_TYPE("TYPE"),
    RANGE_TYPE("TYPE"),
    BASE_TYPE("TYPE"),
    SEQUENCE("SEQUENCE"),
    TABLE("TABLE"),
    FOREIGN_TABLE("FOREIGN TABLE"),
    VIEW("VIEW"),
    MATERIALIZED_VIEW("MATERIALIZED VIEW"),
    /** A part of a table, view, materialized view or foreign table. */
    COLUMN("COLUMN"),
    /** A part of a column: an object of its own, so that a function may stand between a table and its default. */
    DEFAULT("DEFAULT"),
    /** A part of a table. Its name is unique there and nowhere else. */
    CONSTRAINT("CONSTRAINT"),
    /** A part of a domain. */
    DOMAIN_CONSTRAINT("CONSTRAINT"),
    INDEX("INDEX"),
    FUNCTION("FUNCTION"),
    PROCEDURE("PROCEDURE"),
    AGGREGATE("AGGREGATE"),
    OPERATOR("OPERATOR"),
    OPERATOR_FAMILY("OPERATOR FAMILY"),
    OPERATOR_CLASS("OPERATOR CLASS"),
    CAST("CAST"),
    TRIGGER("TRIGGER"),
    RULE("RULE"),
    POLICY("POLICY"),
    STATISTICS("STATISTICS"),
    TEXT_SEARCH_PARSER("TEXT SEARCH PARSER"),
    TEXT_SEARCH_TEMPLATE("TEXT SEARCH TEMPLATE"),
    TEXT_SEARCH_DICTIONARY("TEXT SEARCH DICTIONARY"),
    TEXT_SEARCH_CONFIGURATION("TEXT SEARCH CONFIGURATION"),
    CONVERSION("CONVERSION"),
    FOREIGN_DATA_WRAPPER("FOREIGN DATA WRAPPER"),
    SERVER("SERVER"),
    USER_MAPPING("USER MAPPING"),
    PUBLICATION("PUBLICATION"),
    /** A part of a publication: one table, or one schema. */
    PUBLICATION_MEMBER("PUBLICATION MEMBER"),
    SUBSCRIPTION("SUBSCRIPTION"),
    EVENT_TRIGGER("EVENT TRIGGER"),
    DEFAULT_PRIVILEGES("DEFAULT PRIVILEGES");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** {@code MATERIALIZED VIEW}: what follows CREATE, ALTER, DROP and COMMENT ON. */
    public String words() {
        return words;
    }

    /** Whether it has a row in {@code pg_class} and so shares one name space in its schema with the others that have. */
    public boolean isRelation() {
        return switch (this) {
            case SEQUENCE, TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, INDEX, COMPOSITE_TYPE -> true;
            default -> false;
        };
    }

    /** Whether it is a type by itself; tables and views have a row type besides. */
    public boolean isType() {
        return switch (this) {
            case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE, BASE_TYPE -> true;
            default -> false;
        };
    }

    public boolean isRoutine() {
        return this == FUNCTION || this == PROCEDURE || this == AGGREGATE;
    }
}
