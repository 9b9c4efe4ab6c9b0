package dev.headway.settings;

/** What is wrong with a setting's value. */
final class BadValue extends Exception {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String remedy;

    BadValue(String what, String remedy) {
        super(what);
        this.what = what;
        this.remedy = remedy;
    }

    /** Goes on after the setting's key. */
    String what() {
        return what;
    }

    String remedy() {
        return remedy;
    }
}
