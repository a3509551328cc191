package org.ruhu.sheet;

/** Finds cells that say nothing about their row, such as a constraint of a group. */
final class Misplaced {
    private final Columns columns;
    private final Faults faults;

    Misplaced(Columns columns, Faults faults) {
        this.columns = columns;
        this.faults = faults;
    }

    /** @param rows what the row is, besides a row */
    void check(Row row, String type, SurveyColumn.Row rows) {
        for (SurveyColumn column : SurveyColumn.values()) {
            if (column.rows != SurveyColumn.Row.ALL && column.rows != rows) {
                told(row, column, type);
            }
        }
    }

    /** The end of a group may say which it ends, and nothing else. */
    void atEnd(Row row, String type) {
        for (SurveyColumn column : SurveyColumn.values()) {
            switch (column) {
                case TYPE, NAME, LABEL -> { }
                default -> told(row, column, type);
            }
        }
    }

    private void told(Row row, SurveyColumn column, String type) {
        columns.named(column.heading).stream().filter(slot -> columns.isFilled(row, slot)).findFirst()
            .ifPresent(slot -> faults.error(columns.spot(row, slot), "sheet.fault.notfor", column.heading, type));
    }
}
