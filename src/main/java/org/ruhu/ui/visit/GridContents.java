package org.ruhu.ui.visit;

import javafx.scene.control.Label;

/** What stands in a {@link RosterGrid}. */
interface GridContents {
    int rows();

    int columns();

    /** In widths of a character. */
    double width(int column);

    void name(int row, Label label);

    void head(int column, Label label);

    void cell(int row, int column, Label label);

    /** A cell was clicked on. */
    void chosen(int row, int column);
}
