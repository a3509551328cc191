package org.ruhu.model;

import java.util.Locale;

/** Where a round stands, {@code domain.md} §8.3: 准备, 进行, 收尾, 关闭. */
public enum RoundState {
    PREPARED, RUNNING, WRAPPING, CLOSED;

    /** The word in the round's record. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of what it is called. */
    public String key() {
        return "round.state." + tag();
    }

    /** Rounds of older programs say {@code open} or nothing while they run. */
    public static RoundState of(String tag) {
        for (RoundState state : values()) {
            if (state.tag().equals(tag)) {
                return state;
            }
        }
        return RUNNING;
    }

    /** Whether households are visited in it. */
    public boolean open() {
        return this == RUNNING || this == WRAPPING;
    }
}
