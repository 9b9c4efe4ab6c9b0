package dev.headway.autogenerate;

import dev.headway.ddl.Script;
import dev.headway.ddl.Section;

/** What one revision does: a section, and what takes it back. Immutable. */
public record Stage(Section up, Script down) {}
