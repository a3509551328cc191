package org.ruhu.model;

/**
 * What one try of a password costs, whoever makes it: Argon2id, one lane.
 *
 * @param memoryKib what it needs, in KiB
 * @param passes    how often it goes through it
 */
public record Stretching(int memoryKib, int passes) {
    /** What real passwords are kept under. */
    public static final Stretching FULL = new Stretching(64 * 1024, 3);
}
