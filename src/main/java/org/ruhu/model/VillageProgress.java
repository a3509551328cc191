package org.ruhu.model;

/** How far a village is in a round, in households. */
public record VillageProgress(Village village, int households, int done, int notReached, int inProgress) {
    public int todo() {
        return households - done - notReached - inProgress;
    }
}
