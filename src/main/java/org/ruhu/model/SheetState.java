package org.ruhu.model;

import java.util.Locale;

/** Where a printed sheet is: with the team, back, or accounted for otherwise. Every sheet is in exactly one of them. */
public enum SheetState {
    OUT, RETURNED, VOID;

    /** The name in records. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A state that only a newer program knows is out: somebody then looks for the sheet. */
    public static SheetState of(String tag) {
        for (SheetState state : values()) {
            if (state.tag().equals(tag)) {
                return state;
            }
        }
        return OUT;
    }
}
