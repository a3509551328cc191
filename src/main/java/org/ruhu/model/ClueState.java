package org.ruhu.model;

import java.util.Locale;

/** What came of a clue, {@code domain.md} §4.3. */
public enum ClueState {
    /** Nobody has decided. */
    OPEN,
    /** 纳入: the household becomes a monitoring case. */
    INCLUDED,
    /** 不纳入, with a reason. */
    REFUSED,
    /** 持续关注. */
    WATCHED,
    /** The visit was put right, and what called for the clue is not so. */
    WITHDRAWN;

    /** The name in files. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of what it is called. */
    public String key() {
        return "clue.state." + tag();
    }

    /** What only a newer program knows is still to be decided. */
    public static ClueState of(String tag) {
        for (ClueState state : values()) {
            if (state.tag().equals(tag)) {
                return state;
            }
        }
        return OPEN;
    }
}
