package dev.headway.jpa.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;

/** Whoever signed up with the backend: what its first revision made, as an entity. */
@Entity
@Table(name = "users")
public class User {

    @Id
    @ColumnDefault("gen_random_uuid()")
    UUID id;

    @Column(nullable = false, unique = true)
    String email;

    @Column(name = "password_hash", nullable = false)
    String passwordHash;

    @Column(name = "full_name")
    String fullName;

    String username;

    @Column(name = "is_active", nullable = false)
    @ColumnDefault("true")
    boolean active;

    @Column(name = "is_superuser", nullable = false)
    @ColumnDefault("false")
    boolean superuser;

    @Column(name = "created_at", nullable = false)
    @ColumnDefault("now()")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "deleted_at")
    Instant deletedAt;
}
