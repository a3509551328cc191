package org.ruhu.ui.visit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.Tibetan;

/** What stands above questions: titles, parts, rosters and their rows; said anew when a name or the language changes. */
final class PageHeadings {
    private final VisitModel model;
    private final List<Runnable> sayings = new ArrayList<>();

    PageHeadings(VisitModel model) {
        this.model = model;
    }

    void clear() {
        sayings.clear();
    }

    void refresh() {
        sayings.forEach(Runnable::run);
    }

    Node title(FormPage page) {
        Label title = Pieces.named("page-title", "", "title");
        saying(() -> say(title, model.course().title(page)));
        return title;
    }

    Node group(FormLine.Heading heading) {
        Label label = Pieces.text("", "section", "part");
        saying(() -> {
            say(label, heading.group().label().in(model.lang()));
            boolean relevant = model.session().relevant(heading.path()) && !label.getText().isEmpty();
            label.setVisible(relevant);
            label.setManaged(relevant);
        });
        return label;
    }

    Node roster(FormLine.Roster roster) {
        Label label = Pieces.text("", "section", "part");
        HBox row = Pieces.row(label);
        if (roster.repeat().canAdd()) {
            Button add = Pieces.button("add:" + roster.path(), "", Feather.PLUS, () -> model.saving().addRow(roster.path()));
            saying(() -> add.setText(model.texts().of("visit.row.add")));
            row.getChildren().add(add);
        }
        saying(() -> {
            say(label, roster.repeat().label().in(model.lang()));
            relevance(roster.path(), row);
        });
        return row;
    }

    Node row(FormLine.RowHeading heading) {
        Label label = Pieces.text("", "strong");
        HBox row = Pieces.row(label);
        if (model.saving().added(heading.row())) {
            Button remove = Pieces.button("remove:" + heading.path(), "",
                () -> model.saving().removeRow(heading.repeat(), heading.row()));
            saying(() -> remove.setText(model.texts().of("visit.row.remove")));
            row.getChildren().add(remove);
        }
        saying(() -> {
            say(label, model.course().rowName(heading.repeat(), heading.row()));
            relevance(heading.path(), row);
        });
        return row;
    }

    private void saying(Runnable saying) {
        saying.run();
        sayings.add(saying);
    }

    private void say(Label where, String words) {
        where.setText(words);
        Tibetan.markFallback(where, model.lang());
    }

    private void relevance(String path, Node node) {
        boolean relevant = model.session().relevant(path);
        node.setVisible(relevant);
        node.setManaged(relevant);
    }
}
