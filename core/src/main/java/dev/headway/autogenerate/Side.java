package dev.headway.autogenerate;

import dev.headway.connect.SessionSource;
import dev.headway.diff.Renames;
import dev.headway.scratch.Content;
import java.util.Optional;

/** Where a schema comes from. */
public sealed interface Side {

    /** What messages call it. */
    String shown();

    /**
     * What a scratch database holds once it is filled.
     *
     * @param entities the part of it that mapped classes say; they cannot say everything
     */
    record Made(String shown, Content content, Optional<Entities> entities) implements Side {

        /** A schema that says all there is to say. */
        public Made(String shown, Content content) {
            this(shown, content, Optional.empty());
        }
    }

    /**
     * What mapped classes say.
     *
     * @param content their tables, and nothing else
     * @param alone whether nothing but them says what is wanted
     * @param renames what their annotations say was called otherwise
     */
    record Entities(Content content, boolean alone, Renames renames) {}

    /** What a database holds now; it is read and nothing else. */
    record Live(String shown, SessionSource sessions) implements Side {}
}
