package dev.headway.cli.launch;

import dev.headway.cli.launch.LaunchStory.Level;
import dev.headway.problem.Problem;
import java.util.Map;

/** How an event is written down: as {@link TextStory} or as {@link JsonStory}. Thread-safe. */
sealed interface StoryPrinter permits TextStory, JsonStory {

    /** An event of one line. */
    void line(Level level, String event, String text, Map<String, Object> fields);

    /** An event of one line that reads like a logger's, as Alembic's own lines in this story do. */
    void log(Level level, String event, String text, Map<String, Object> fields);

    /** An event that begins or ends a chapter. */
    void banner(Level level, String event, String text, Map<String, Object> fields);

    /** One thing that is wrong. */
    void problem(Problem problem);

    /** Something to type. */
    void hint(String hint);
}
