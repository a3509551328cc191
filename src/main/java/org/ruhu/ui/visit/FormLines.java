package org.ruhu.ui.visit;

import java.util.ArrayList;
import java.util.List;
import org.ruhu.form.Form;
import org.ruhu.form.FormSession;
import org.ruhu.ui.kit.RosterView;

/** What the form consists of, as pages and as lines of a page. */
final class FormLines {
    private final FormSession session;

    FormLines(FormSession session) {
        this.session = session;
    }

    /** Relevant sections in order; a roster at the top gives one page a row, or one in all as a table. */
    List<FormPage> pages(RosterView view) {
        List<FormPage> pages = new ArrayList<>();
        List<String> loose = new ArrayList<>();
        for (Form.Item item : session.form().items()) {
            if (item instanceof Form.Question question) {
                if (isShown(question)) {
                    loose.add(question.name());
                }
            } else if (session.relevant(item.name())) {
                flush(loose, pages);
                if (item instanceof Form.Repeat repeat) {
                    roster(repeat, view, pages);
                } else {
                    pages.add(new FormPage.Section(item.name()));
                }
            }
        }
        flush(loose, pages);
        return pages;
    }

    private static void flush(List<String> loose, List<FormPage> pages) {
        if (!loose.isEmpty()) {
            pages.add(new FormPage.Loose(List.copyOf(loose)));
            loose.clear();
        }
    }

    private void roster(Form.Repeat repeat, RosterView view, List<FormPage> pages) {
        List<String> rows = session.rows(repeat.name());
        // what stands in a row's own roster has no place in a table
        if (view == RosterView.TABLE && !hasRosters(repeat.items()) || rows.isEmpty()) {
            pages.add(new FormPage.Table(repeat.name()));
        } else {
            rows.forEach(row -> pages.add(new FormPage.Row(repeat.name(), row)));
        }
    }

    /** Every line of a page that can ever be seen, relevant now or not. */
    List<FormLine> lines(FormPage page, RosterView view) {
        List<FormLine> lines = new ArrayList<>();
        for (Form.Item item : session.form().items()) {
            switch (page) {
                case FormPage.Loose loose when loose.questions().contains(item.name()) -> add(item, "", view, lines);
                case FormPage.Table(String repeat) when repeat.equals(item.name()) -> {
                    if (item instanceof Form.Repeat roster) {
                        lines.add(new FormLine.Roster(repeat, roster));
                    }
                }
                case FormPage.Section(String path) when path.equals(item.name()) -> inside(item, path, view, lines);
                case FormPage.Row row when row.repeat().equals(item.name()) -> inside(item, row.path(), view, lines);
                default -> { } // another page's item
            }
        }
        return lines;
    }

    private void inside(Form.Item item, String path, RosterView view, List<FormLine> lines) {
        List<Form.Item> items = switch (item) {
            case Form.Group group -> group.items();
            case Form.Repeat repeat -> repeat.items();
            case Form.Question question -> List.of(question);
        };
        items.forEach(child -> add(child, path + "/", view, lines));
    }

    private void add(Form.Item item, String prefix, RosterView view, List<FormLine> lines) {
        String path = prefix + item.name();
        switch (item) {
            case Form.Group group -> {
                lines.add(new FormLine.Heading(path, group));
                group.items().forEach(child -> add(child, path + "/", view, lines));
            }
            case Form.Repeat repeat -> {
                lines.add(new FormLine.Roster(path, repeat));
                if (view == RosterView.CARDS || hasRosters(repeat.items())) {
                    rows(repeat, path, view, lines);
                }
            }
            case Form.Question question -> {
                if (isShown(question)) {
                    lines.add(new FormLine.Ask(path, question));
                }
            }
        }
    }

    private void rows(Form.Repeat repeat, String path, RosterView view, List<FormLine> lines) {
        for (String row : session.rows(path)) {
            String at = path + "[" + row + "]";
            lines.add(new FormLine.RowHeading(at, path, row));
            repeat.items().forEach(child -> add(child, at + "/", view, lines));
        }
    }

    /** A cell of a table cannot hold another roster. */
    static boolean hasRosters(List<Form.Item> items) {
        return items.stream().anyMatch(item -> switch (item) {
            case Form.Repeat _ -> true;
            case Form.Group group -> hasRosters(group.items());
            case Form.Question _ -> false;
        });
    }

    static boolean isShown(Form.Question question) {
        return switch (question.type()) {
            case HIDDEN, META -> false;
            case CALCULATE -> !question.label().isEmpty();
            case TEXT, INTEGER, DECIMAL, DATE, TIME, DATETIME, NOTE, SELECT_ONE, SELECT_MULTIPLE, RANK, RANGE, ACKNOWLEDGE,
                 IMAGE, FILE, SIGNATURE, BARCODE, GEOPOINT -> true;
        };
    }
}
