package dev.headway.notebooklm.users;

/** A user with what proves that it is that user: the password's hash, which stays in this package. Immutable. */
record Account(User user, String passwordHash) {

    @Override
    public String toString() {
        return "Account[" + user.id() + "]";
    }
}
