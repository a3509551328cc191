package org.ruhu.work;

import java.util.random.RandomGenerator;

/**
 * One thing that happens in a fleet. Its numbers choose among what there is when it happens, so that it still means
 * something when others before it are left out.
 */
record FleetOp(Kind kind, int a, int b, int c) {
    /** What can happen, and how often. */
    enum Kind {
        WRITE(24), OPEN_FORM(8), SAVE_FORM(10), NEW_HOUSEHOLD(8), NEW_MEMBER(8), MOVE_HOUSEHOLD(6), MOVE_MEMBER(3), ASSIGN(6),
        REVOKE(1), EXPORT(26), IMPORT(26), TWICE(4), SPOILT(6), ASTRAY(2), COPY_DISK(4), RESTORE(5), CLONE(2), REOPEN(3),
        CLOCK(3), PICTURE(5), LOSE_PICTURE(2), NEWER_PROGRAM(4);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        static Kind byChance(RandomGenerator chance) {
            int all = 0;
            for (Kind kind : values()) {
                all += kind.weight;
            }
            int at = chance.nextInt(all);
            for (Kind kind : values()) {
                at -= kind.weight;
                if (at < 0) {
                    return kind;
                }
            }
            throw new IllegalStateException();
        }
    }

    static FleetOp byChance(RandomGenerator chance) {
        return new FleetOp(Kind.byChance(chance), chance.nextInt(1 << 20), chance.nextInt(1 << 20), chance.nextInt(1 << 20));
    }

    @Override
    public String toString() {
        return kind + " " + a + " " + b + " " + c;
    }
}
