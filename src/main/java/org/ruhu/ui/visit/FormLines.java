package org.ruhu.ui.visit;

import java.util.ArrayList;
import java.util.List;
import org.ruhu.form.Form;
import org.ruhu.form.FormSession;

/** What the form consists of, as pages and as lines of a page. */
final class FormLines {
    private final FormSession session;

    FormLines(FormSession session) {
        this.session = session;
    }

    /** Relevant sections in order; a roster at the top gives one page a row. */
    List<FormPage> pages() {
        List<FormPage> pages = new ArrayList<>();
        for (Form.Item item : session.form().items()) {
            if (!session.relevant(item.name())) {
                continue;
            }
            switch (item) {
                case Form.Repeat repeat -> session.rows(repeat.name())
                    .forEach(row -> pages.add(FormPage.row(repeat.name(), row)));
                case Form.Group group -> pages.add(FormPage.section(group.name()));
                case Form.Question question -> { }
            }
        }
        return pages;
    }

    /** Every line of a page that can ever be seen, relevant now or not. */
    List<FormLine> lines(FormPage page) {
        List<FormLine> lines = new ArrayList<>();
        String top = page.isRow() ? page.repeat() : page.path();
        for (Form.Item item : session.form().items()) {
            if (item.name().equals(top)) {
                List<Form.Item> items = switch (item) {
                    case Form.Group group -> group.items();
                    case Form.Repeat repeat -> repeat.items();
                    case Form.Question question -> List.of(question);
                };
                items.forEach(child -> add(child, page.path() + "/", lines));
            }
        }
        return lines;
    }

    private void add(Form.Item item, String prefix, List<FormLine> lines) {
        String path = prefix + item.name();
        switch (item) {
            case Form.Group group -> {
                lines.add(new FormLine.Heading(path, group));
                group.items().forEach(child -> add(child, path + "/", lines));
            }
            case Form.Repeat repeat -> {
                lines.add(new FormLine.Roster(path, repeat));
                for (String row : session.rows(path)) {
                    String at = path + "[" + row + "]";
                    lines.add(new FormLine.RowHeading(at, path, row));
                    repeat.items().forEach(child -> add(child, at + "/", lines));
                }
            }
            case Form.Question question -> {
                if (question.type() != Form.Type.HIDDEN) {
                    lines.add(new FormLine.Ask(path, question));
                }
            }
        }
    }
}
