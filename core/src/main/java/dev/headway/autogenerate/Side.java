package dev.headway.autogenerate;

import dev.headway.connect.SessionSource;
import dev.headway.scratch.Content;

/** Where a schema comes from. */
public sealed interface Side {

    /** What messages call it. */
    String shown();

    /** What a scratch database holds once it is filled. */
    record Made(String shown, Content content) implements Side {}

    /** What a database holds now; it is read and nothing else. */
    record Live(String shown, SessionSource sessions) implements Side {}
}
