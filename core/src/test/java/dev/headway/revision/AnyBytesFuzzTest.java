package dev.headway.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.headway.problem.Problem;
import java.util.List;

/**
 * Whatever bytes a file holds, they are a revision or a list of problems, never an exception. In a build it runs over
 * the inputs kept beside it; {@code JAZZER_FUZZ=1 mvn test -Dtest=AnyBytesFuzzTest} looks for new ones.
 */
class AnyBytesFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void any_bytes_are_a_revision_or_problems(byte[] bytes) {
        RevisionFile.Parsed parsed = RevisionFile.parse("f.sql", bytes);
        for (Problem problem : parsed.problems()) {
            assertTrue(problem.toString().lines().count() >= 3, problem::toString);
        }
        if (parsed.problems().isEmpty()) {
            Revision revision = parsed.revision().orElseThrow();
            RevisionFile.Parsed again = RevisionFile.parse("f.sql", RevisionFile.format(revision));
            assertEquals(List.of(), again.problems());
            assertEquals(
                    Places.forgotten(revision),
                    Places.forgotten(again.revision().orElseThrow()));
        }
    }
}
