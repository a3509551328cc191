package org.ruhu.work;

import java.util.Map;
import org.ruhu.roster.RosterBook;

/** Gives out what is certain in a spreadsheet. */
record RosterBookRows(RosterBook book) implements RosterSource {
    @Override
    public void each(String array, Row reader) {
        int number = 0;
        for (Map<String, String> row : book.rows(array)) {
            reader.row(++number, row);
        }
    }
}
