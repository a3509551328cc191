package org.ruhu.model;

/**
 * One household on the wall of a round.
 *
 * @param village     code of its village
 * @param villageName what the village is called; empty if it is not known here
 * @param gridName    likewise
 * @param team        of the grid
 * @param head        name of the head; empty if nobody is
 * @param outcome     code of VISIT_RESULT, empty before completion
 * @param persons     who is to be marked: those of the base list, or the active members where there is none
 * @param personsDone of them, those whose status the visit says
 */
public record Square(HouseholdId household, String village, String villageName, GridId grid, String gridName, String team, String no,
                     String head, SquareState state, String outcome, int persons, int personsDone) {}
