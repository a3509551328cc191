package org.ruhu.model;

/** Where a household stands in a round, as its square on the wall shows it; of several the last one that holds. */
public enum SquareState {
    TODO, IN_PROGRESS, DONE,
    /** Visited without reaching anybody; the outcome says why. */
    NOT_REACHED,
    /** Must be verified a second time by other persons, and is not yet. */
    SECOND_DUE,
    /** Two have written or concluded different things about it and nobody has decided, or a check sent it back. */
    FINDINGS_OPEN;

    /** Key of what it is called. */
    public String key() {
        return "round.square." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
