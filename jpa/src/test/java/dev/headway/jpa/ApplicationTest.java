package dev.headway.jpa;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import org.junit.jupiter.api.Test;

/** What developers do with their entities. */
class ApplicationTest {

    private static final String IMPORTS = "import jakarta.persistence.*; import dev.headway.jpa.RenamedFrom; ";

    @Test
    void a_rename_that_an_annotation_tells_keeps_every_row_and_says_nothing_once_it_is_done() throws Exception {
        try (Application application = Application.onNewest("oldest")) {
            application.source("app.Note", "package app; " + IMPORTS + """
                    @Entity public class Note { @Id Long id; String colour; @ManyToOne Note parent; }
                    """);
            application.revise(false);
            application.upgrade();
            application.run("INSERT INTO note (id, colour) VALUES (1, 'red')");

            application.source("app.Note", "package app; " + IMPORTS + """
                    @Entity @Table(name = "notes") @RenamedFrom("note") public class Note {
                        @Id Long id; @RenamedFrom("colour") String color; @ManyToOne Note parent;
                    }
                    """);
            assertTrue(application.revise(false) > 0);
            application.upgrade();

            assertEquals("red", application.value("SELECT color FROM notes"));
            assertEquals("", application.check());
            assertEquals("", application.checkDatabase());
        }
    }

    @Test
    void annotations_tell_of_keys_embeddables_mapped_superclasses_and_collections_too() throws Exception {
        try (Application application = Application.onNewest("oldest")) {
            application.with("settings.hibernate.default_schema", "desk");
            application.source("app.Model", "package app; " + IMPORTS + """
                    public class Model {
                        @MappedSuperclass public static class Made { String maker; }
                        @Embeddable public static class Place { String road; String town; }
                        @Entity(name = "Note") public static class Note extends Made {
                            @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long number;
                            @Embedded Place place;
                            @Embedded @AttributeOverride(name = "road", column = @Column(name = "former_road"))
                            @AttributeOverride(name = "town", column = @Column(name = "former_town")) Place former;
                            @ElementCollection @CollectionTable(name = "labels") java.util.Set<String> labels;
                        }
                    }
                    """);
            application.revise(false);
            application.upgrade();
            application.run("INSERT INTO desk.note (maker, road, former_road) VALUES ('Ada', 'here', 'there')");

            application.source("app.Model", "package app; " + IMPORTS + """
                    public class Model {
                        @MappedSuperclass public static class Made { @RenamedFrom("maker") String author; }
                        @Embeddable public static class Place { @RenamedFrom("road") String street; String town; }
                        @Entity(name = "Memo") @RenamedFrom("Note") public static class Note extends Made {
                            @RenamedFrom("number") @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                            @Embedded Place place;
                            @Embedded @AttributeOverride(name = "street", column = @Column(name = "former_street"))
                            @AttributeOverride(name = "town", column = @Column(name = "former_town")) Place former;
                            @RenamedFrom("labels") @ElementCollection @CollectionTable(name = "tags",
                                joinColumns = @JoinColumn(name = "Note_number")) java.util.Set<String> labels;
                        }
                    }
                    """);
            application.revise(false);
            application.upgrade();

            assertEquals(
                    "Ada here there",
                    application.value(
                            "SELECT concat_ws(' ', author, street, former_street) FROM desk.memo WHERE id = 1"));
            assertEquals("desk.memo_id_seq", application.value("SELECT pg_get_serial_sequence('desk.memo', 'id')"));
            assertEquals("", application.check());
            assertEquals("", application.checkDatabase());
        }
    }

    @Test
    void classes_that_are_older_than_their_sources_are_not_asked() throws Exception {
        try (Application application = Application.onNewest("oldest")) {
            application.source("app.Note", "package app; " + IMPORTS + "@Entity public class Note { @Id Long id; }");
            application.touch("src/main/java/app/Note.java");

            Problem edited = problem(application);
            application.source("app.Note", "package app; " + IMPORTS + "@Entity public class Note { @Id Long id; }");
            application.file("src/main/java/app/Tag.java", "package app; @jakarta.persistence.Entity class Tag {}");
            Problem added = problem(application);

            assertAll(
                    () -> assertEquals("1 class is older than the source", edited.what()),
                    () -> assertTrue(edited.where().endsWith("src/main/java/app/Note.java"), edited.where()),
                    () -> assertEquals("compile first: mvn compile", edited.remedy()),
                    () -> assertTrue(added.where().endsWith("src/main/java/app/Tag.java"), added.where()));
        }
    }

    @Test
    void what_hibernate_stumbles_over_is_told_in_its_own_words() throws Exception {
        try (Application application = Application.onNewest("oldest")) {
            application.source("app.Note", "package app; " + IMPORTS + "@Entity public class Note { Long id; }");

            Problem problem = problem(application);

            assertTrue(problem.what().startsWith("Hibernate 6.6."), problem.what());
            assertTrue(problem.what().contains("app.Note"), problem.what());
        }
    }

    @Test
    void a_class_path_without_hibernate_is_an_error_that_says_so() throws Exception {
        try (Application application = Application.onNewest("oldest")) {
            application.source("app.Note", "package app; " + IMPORTS + "@Entity public class Note { @Id Long id; }");
            application.with("classpath", "target/classes");

            assertEquals(
                    "Hibernate is not on the application's class path",
                    problem(application).what());
        }
    }

    @Test
    void spring_boot_names_as_it_does_when_the_application_runs() throws Exception {
        try (Application application = Application.onNewest("newest", "boot")) {
            application
                    .file("target/classes/application.yml", """
                            spring:
                              jpa:
                                properties:
                                  hibernate.default_schema: ${SCHEMA_OF_NOTES:notes}
                            ---
                            spring:
                              config.activate.on-profile: other
                              jpa.properties.hibernate.default_schema: elsewhere
                            """)
                    .file("src/main/java/app/Main.java", """
                            package app;
                            @org.springframework.boot.autoconfigure.SpringBootApplication public class Main {}
                            """)
                    .file("src/main/java/library/Stranger.java", "package library; " + IMPORTS + """
                            @Entity public class Stranger { @Id Long id; }
                            """)
                    .source("app.model.StickyNote", "package app.model; " + IMPORTS + """
                            @Entity public class StickyNote { @Id Long id; String shortTitle; @ManyToOne StickyNote stuckOn; }
                            """);

            String sql = application.told().sql();

            assertTrue(sql.contains("create table notes.sticky_note (id bigint not null, stuck_on_id bigint"), sql);
            assertTrue(sql.contains("short_title"), sql);
            assertTrue(!sql.contains("tranger"), sql);
        }
    }

    @Test
    void persistence_xml_and_orm_xml_are_read() throws Exception {
        try (Application application = Application.onNewest("oldest")) {
            application
                    .file("target/classes/META-INF/persistence.xml", """
                            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                              <persistence-unit name="notes">
                                <exclude-unlisted-classes>true</exclude-unlisted-classes>
                                <properties>
                                  <property name="hibernate.default_schema" value="desk"/>
                                  <property name="jakarta.persistence.jdbc.url" value="jdbc:postgresql://nowhere/none"/>
                                </properties>
                              </persistence-unit>
                            </persistence>
                            """)
                    .file("target/classes/META-INF/orm.xml", """
                            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.0">
                              <access>FIELD</access>
                              <entity class="app.Plain">
                                <attributes><id name="id"/><basic name="text"><column length="40"/></basic></attributes>
                              </entity>
                            </entity-mappings>
                            """)
                    .file("src/main/java/app/Unlisted.java", "package app; " + IMPORTS + """
                            @Entity public class Unlisted { @Id Long id; }
                            """)
                    .source("app.Plain", "package app; public class Plain { Long id; String text; }");

            String sql = application.told().sql();

            assertTrue(sql.contains("create table desk.Plain"), sql);
            assertTrue(sql.contains("text varchar(40)"), sql);
            assertTrue(!sql.contains("Unlisted"), sql);
        }
    }

    private static Problem problem(Application application) {
        return assertThrows(MigrationException.class, application::told)
                .problems()
                .get(0);
    }
}
