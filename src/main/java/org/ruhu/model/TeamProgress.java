package org.ruhu.model;

/** How far a team is in a round, in households and persons. @param team empty: grids without one */
public record TeamProgress(String team, int households, int done, int notReached, int inProgress, int persons, int personsDone) {
    public int todo() {
        return households - done - notReached - inProgress;
    }
}
