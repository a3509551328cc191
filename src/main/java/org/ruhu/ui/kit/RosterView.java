package org.ruhu.ui.kit;

/** How the rows of a roster are shown: one after the other, or as lines of a table. */
public enum RosterView {
    CARDS, TABLE;

    public RosterView other() {
        return this == CARDS ? TABLE : CARDS;
    }
}
