package org.ruhu.disk;

import java.util.random.RandomGenerator;

/**
 * How one power cut treats what was not forced. A set of blocks that survive is all that reordering can do: whatever the
 * disk wrote first is there, the rest is not.
 */
final class Cut {
    private static final double[] CHANCES = {0, .1, .5, .5, .9, 1};

    private final RandomGenerator chance;
    private final double survival;
    private final int block;
    private final boolean inOrder;
    private final boolean garbage;
    private final boolean torn;

    Cut(RandomGenerator chance) {
        this.chance = chance;
        survival = CHANCES[chance.nextInt(CHANCES.length)];
        block = chance.nextBoolean() ? 512 : 4_096;
        inOrder = chance.nextBoolean();
        garbage = chance.nextBoolean();
        torn = chance.nextBoolean();
    }

    boolean survives() {
        return chance.nextDouble() < survival;
    }

    boolean lengthSurvives() {
        return chance.nextBoolean();
    }

    /** Whether names change on the disk in the order in which programs changed them. */
    boolean inOrder() {
        return inOrder;
    }

    /** Puts the blocks of a write that survive; one of them may be torn. */
    void blocks(int at, byte[] bytes, Bytes to) {
        int end = at + bytes.length;
        for (int start = at; start < end; ) {
            int next = Math.min(end, (start / block + 1) * block);
            if (survives()) {
                int count = torn && chance.nextInt(4) == 0 ? chance.nextInt(next - start + 1) : next - start;
                int before = to.length();
                if (start > before) {
                    fill(to, start);
                }
                to.write(start, bytes, start - at, count);
            }
            start = next;
        }
    }

    /** A length that reached the disk without its bytes: zeros, or what was there before. */
    void fill(Bytes file, int length) {
        byte[] filling = new byte[length - file.length()];
        if (garbage) {
            chance.nextBytes(filling);
        }
        file.write(file.length(), filling, 0, filling.length);
    }
}
