package dev.headway.cli;

/** {@code headway}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.err.println("headway");
    }
}
