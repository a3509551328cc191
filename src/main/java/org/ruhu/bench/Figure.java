package org.ruhu.bench;

/**
 * One line of the table.
 *
 * @param ours  median in {@code unit}
 * @param floor median of the floor in {@code unit}; NaN where there is none
 * @param note  what the floor is, and what else is worth knowing
 */
public record Figure(String what, double ours, double floor, String unit, String note) {
    public double ratio() {
        return ours / floor;
    }
}
