package org.ruhu.print;

import java.util.Map;
import org.ruhu.form.Form;
import org.ruhu.form.FormContext;

/** What is the same on all sheets of a form; it is kept, and so nothing of a household is in it. */
record FormPaper(Form form, Leaves leaves, SkipHints hints, ShortForm shortened) {
    static FormPaper of(Form form, FormContext context) {
        var leaves = new Leaves(form);
        var nobody = new FormContext(context.now(), context.reference(), context.lines(), context.params(), context.codeLists(), Map.of(),
            Map.of(), Map.of());
        return new FormPaper(form, leaves, new SkipHints(form, leaves, nobody), ShortForm.of(form.id()));
    }
}
