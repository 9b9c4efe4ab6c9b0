package app;

import jakarta.persistence.*;

public class Entities {
    enum Mood { GOOD, BAD }

    @Entity(name = "Owner")
    public static class Owner {
        @Id Long id;
    }

    @Entity(name = "Note")
    public static class Note {
        @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id;
        @Column(nullable = false, length = 400) String title;
        @Enumerated(EnumType.STRING) Mood mood;
        String was;
        @ManyToOne Owner owner;
    }
}
