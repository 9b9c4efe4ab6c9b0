package dev.headway.autogenerate;

import java.util.regex.Pattern;

/** Types that hold what an entity asks for, though it would have asked for another one. */
final class Breadth {

    /** The length that JPA takes where nobody gives one. */
    private static final String UNSAID = "character varying(255)";

    private static final Pattern MICROSECONDS = Pattern.compile("^(time|timestamp)\\(6\\)( with(?:out)? time zone)");

    private Breadth() {}

    /** The type that is there, where it will do; else the one that is asked for. */
    static String type(String asked, String there) {
        boolean same = plain(asked).equals(plain(there));
        boolean wider = asked.equals(UNSAID) && there.equals("text");
        return same || wider ? there : asked;
    }

    /** PostgreSQL keeps microseconds whether one says so or not. */
    private static String plain(String type) {
        return MICROSECONDS.matcher(type).replaceFirst("$1$2");
    }
}
