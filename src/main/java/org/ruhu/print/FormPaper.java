package org.ruhu.print;

import org.ruhu.form.Form;
import org.ruhu.form.FormContext;

/** What is the same on all sheets of a form. */
record FormPaper(Form form, Leaves leaves, SkipHints hints, ShortForm shortened) {
    static FormPaper of(Form form, FormContext context) {
        var leaves = new Leaves(form);
        return new FormPaper(form, leaves, new SkipHints(form, leaves, context), ShortForm.of(form.id()));
    }
}
