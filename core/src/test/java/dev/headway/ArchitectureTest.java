package dev.headway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the library, their order, and the line behind which nothing is pure any more. */
final class ArchitectureTest {

    private static final String HOUSE = "dev.headway";

    /** No java.sql, no clock, no randomness. */
    private static final List<String> PURE = List.of(
            "problem",
            "pg",
            "sql",
            "revision",
            "graph",
            "plan",
            "release",
            "catalog",
            "diff",
            "ddl",
            "verdict",
            "statistics",
            "sample",
            "remedy");

    private static final List<String> IMPURE = List.of(
            "connect",
            "lock",
            "history",
            "settings",
            "backup",
            "preflight",
            "recovery",
            "batch",
            "objects",
            "code",
            "run",
            "walk",
            "offline",
            "doctor",
            "inspect",
            "scratch",
            "production",
            "entities",
            "autogenerate",
            "rows",
            "rehearse");

    private static final List<String> ROOMS =
            Stream.concat(PURE.stream(), IMPURE.stream()).toList();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE)
            .that(DescribedPredicate.describe("of core", ArchitectureTest::isCore));

    @Test
    void the_other_tests_here_look_at_something() {
        assertTrue(CLASSES.size() > 100, "only " + CLASSES.size() + " classes were seen");
        for (String room : ROOMS) {
            assertTrue(CLASSES.stream().anyMatch(seen -> seen.getPackageName().equals(room(room))), room);
        }
    }

    @Test
    void every_class_of_core_stands_in_a_room() {
        List<JavaClass> homeless = CLASSES.stream()
                .filter(seen -> !seen.getPackageName().equals(HOUSE))
                .filter(seen -> ROOMS.stream().noneMatch(room -> isIn(seen, room)))
                .toList();
        assertTrue(homeless.isEmpty(), () -> "name their room in ArchitectureTest: " + homeless);
    }

    @Test
    void a_room_imports_only_rooms_before_it() {
        for (int i = 0; i < ROOMS.size(); i++) {
            List<String> after = ROOMS.subList(i + 1, ROOMS.size());
            String[] forbidden = Stream.concat(Stream.of(HOUSE), after.stream().map(later -> room(later) + ".."))
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(room(ROOMS.get(i)) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .because("the rooms are, in order: " + ROOMS + " and the front door")
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void no_rooms_import_each_other() {
        slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void pure_rooms_know_no_database_no_clock_and_no_chance() {
        String[] pure = PURE.stream().map(room -> room(room) + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(pure)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.SplittableRandom")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.security.SecureRandom")
                .orShould()
                .accessTargetWhere(asksClockOrChance())
                .check(CLASSES);
    }

    @Test
    void nothing_prints() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    }

    /** Whatever is called {@code now} in java.time, too. */
    private static DescribedPredicate<JavaAccess<?>> asksClockOrChance() {
        Set<String> calls = Set.of(
                "java.lang.System.currentTimeMillis",
                "java.lang.System.nanoTime",
                "java.lang.Math.random",
                "java.util.UUID.randomUUID");
        return DescribedPredicate.describe("ask the clock or chance", access -> {
            String owner = access.getTargetOwner().getFullName();
            boolean now = owner.startsWith("java.time.") && access.getName().equals("now");
            return now || calls.contains(owner + "." + access.getName());
        });
    }

    /** Other modules may stand on the test class path. */
    private static boolean isCore(JavaClass seen) {
        return !isIn(seen, "embedded");
    }

    private static boolean isIn(JavaClass seen, String room) {
        return seen.getPackageName().equals(room(room)) || seen.getPackageName().startsWith(room(room) + ".");
    }

    private static String room(String name) {
        return HOUSE + "." + name;
    }
}
