package app;

import jakarta.persistence.*;

public class Entities {
    @Entity(name = "Note")
    public static class Note {
        @Id Long id;
        String title;
    }
}
