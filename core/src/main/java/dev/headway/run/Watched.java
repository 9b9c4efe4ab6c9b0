package dev.headway.run;

import dev.headway.connect.SessionSource;

/**
 * The session that does the work, as another one sees it. Immutable.
 *
 * @param pid of its backend
 * @param login the role that logged in
 * @param sessions where the other one comes from
 */
public record Watched(int pid, String login, SessionSource sessions) {}
