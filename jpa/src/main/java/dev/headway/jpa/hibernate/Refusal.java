package dev.headway.jpa.hibernate;

/** Why there is no schema to tell: what is wrong, where, and what to do about it. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String where;
    private final String remedy;

    Refusal(String what, String where, String remedy) {
        super(what);
        this.where = where;
        this.remedy = remedy;
    }

    Refusal(String what, String where, String remedy, Throwable cause) {
        super(what, cause);
        this.where = where;
        this.remedy = remedy;
    }

    String where() {
        return where;
    }

    String remedy() {
        return remedy;
    }
}
