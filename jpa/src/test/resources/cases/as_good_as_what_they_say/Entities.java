package app;

import jakarta.persistence.*;
import java.time.Instant;
import java.time.LocalDateTime;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

public class Entities {
    enum Mood { GOOD, BAD, UGLY }

    @Entity(name = "Owner")
    public static class Owner {
        @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
        @Column(unique = true) String email;
    }

    @Entity(name = "Note")
    @Table(indexes = @Index(columnList = "title"), uniqueConstraints = @UniqueConstraint(columnNames = {"title", "owner_id"}))
    public static class Note {
        @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "n")
        @SequenceGenerator(name = "n", sequenceName = "note_id_seq", allocationSize = 1)
        Long id;
        String title;
        Instant made;
        LocalDateTime seen;
        @Enumerated(EnumType.STRING) Mood mood;
        @JdbcTypeCode(SqlTypes.NAMED_ENUM) Mood named;
        @ManyToOne Owner owner;
    }
}
