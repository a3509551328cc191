package org.ruhu.model;

/**
 * One household in a list.
 *
 * @param head    name of the head; empty if nobody is
 * @param members active members
 * @param type    code of HH_TYPE
 * @param category code of MON_CAT, empty: not monitored
 * @param state   where it stands in the round asked for
 * @param outcome code of VISIT_RESULT, empty before completion
 */
public record HouseholdLine(HouseholdId id, String no, String head, String village, String grid, int members,
                            String type, String category, VisitState state, String outcome) {}
