package org.ruhu.work;

import java.util.Map;

/** Where the rows of a roster come from: plain JSON, or a spreadsheet. */
interface RosterSource {
    /** Receives one row of an array: its texts, numbers and truth values by name. */
    interface Row {
        /** @param number from 1 */
        void row(int number, Map<String, String> values);
    }

    /** @param array as in {@code org/ruhu/schema/roster.schema.json} */
    void each(String array, Row reader);
}
