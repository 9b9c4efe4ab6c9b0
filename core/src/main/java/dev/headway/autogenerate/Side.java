package dev.headway.autogenerate;

import dev.headway.connect.SessionSource;
import dev.headway.diff.Renames;
import dev.headway.scratch.Content;
import dev.headway.scratch.SqlSource;
import java.util.Optional;

/** Where a schema comes from. */
public sealed interface Side {

    /** What messages call it. */
    String shown();

    /**
     * What a scratch database holds once it is filled.
     *
     * @param entities the part of it that mapped classes say; they cannot say everything
     * @param renames what annotations and comments say was called otherwise
     */
    record Made(String shown, Content content, Optional<Entities> entities, Renames renames) implements Side {

        /** A schema that says all there is to say, but nothing of older names. */
        public Made(String shown, Content content) {
            this(shown, content, Optional.empty(), Renames.NONE);
        }

        /**
         * Plain SQL.
         *
         * @param ours whether the scratch server is Headway's own
         */
        public Made(String shown, SqlSource sql, boolean ours) {
            this(shown, sql.content(ours), Optional.empty(), sql.renames());
        }
    }

    /**
     * What mapped classes say.
     *
     * @param content their tables, and nothing else
     * @param alone whether nothing but them says what is wanted
     */
    record Entities(Content content, boolean alone) {}

    /** What a database holds now; it is read and nothing else. */
    record Live(String shown, SessionSource sessions) implements Side {}
}
