package dev.headway.notebooklm.users;

import dev.headway.notebooklm.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code users}. Thread-safe. */
@Repository
class Users {

    private static final String INSERT = Sql.of(Users.class, "insert_user.sql");
    private static final String FIND = Sql.of(Users.class, "find_account.sql");

    private final JdbcClient jdbc;

    Users(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The new user; empty when the address is taken, also when another request takes it at this moment. */
    Optional<User> add(Email email, String passwordHash, @Nullable String fullName) {
        return jdbc.sql(INSERT)
                .param("email", email.address())
                .param("password_hash", passwordHash)
                .param("full_name", fullName)
                .query((row, number) -> user(row))
                .optional();
    }

    /** The account with this address, if it is active and not deleted. */
    Optional<Account> find(Email email) {
        return jdbc.sql(FIND)
                .param("email", email.address())
                .query((row, number) -> new Account(user(row), row.getString("password_hash")))
                .optional();
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("full_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
