package org.ruhu.sheet;

/**
 * How much of a workbook is read.
 *
 * @param file  bytes of the file
 * @param whole bytes of all that is packed in it
 * @param cells of all sheets that are wanted, and texts that cells refer to
 */
record Bounds(long file, long whole, int cells) {
    /** A form with 100,000 choices takes some 5 MB, as .xls some 20, and 35 MB of XML; 900,000 cells of it become a form in 256 MB of memory. */
    static final Bounds FORM = new Bounds(50L << 20, 64L << 20, 800_000);
    /** A district has some 75,000 persons; with forty columns these are 3 million cells, 15 MB packed and 150 MB of XML. */
    static final Bounds ROSTER = new Bounds(100L << 20, 512L << 20, 4_000_000);
}
