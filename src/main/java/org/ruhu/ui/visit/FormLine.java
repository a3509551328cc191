package org.ruhu.ui.visit;

import org.ruhu.form.Form;

/** One line of a page. */
sealed interface FormLine {
    String path();

    /** A heading within a page. */
    record Heading(String path, Form.Group group) implements FormLine {}

    /** A roster: its rows follow as headings and questions, unless it is shown as a table. */
    record Roster(String path, Form.Repeat repeat) implements FormLine {}

    /** The heading of one row of such a roster. */
    record RowHeading(String path, String repeat, String row) implements FormLine {}

    record Ask(String path, Form.Question question) implements FormLine {}
}
