package org.ruhu.sheet;

import java.util.List;

/**
 * One sheet as it is.
 *
 * @param name   of the sheet; of a CSV file the file's
 * @param rows   that hold anything, from the top
 * @param merges in no order
 */
public record PlainSheet(String name, List<Row> rows, List<Merge> merges) {}
