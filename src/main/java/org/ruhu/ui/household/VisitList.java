package org.ruhu.ui.household;

import static org.ruhu.ui.kit.Pieces.line;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.ruhu.text.Moments;
import org.ruhu.text.Texts;
import org.ruhu.ui.household.HouseholdModel.Known;
import org.ruhu.ui.kit.Marks;
import org.ruhu.work.HouseholdPage.PastVisit;

/** The visits so far, the latest round first; a household has few, so that no table is needed. */
final class VisitList {
    private static final int SHOWN = 4;
    private static final double[] SHARES = {22, 18, 12, 14, 10, 13, 11};

    private final Known known;
    private final Texts texts;

    VisitList(Known known, Texts texts) {
        this.known = known;
        this.texts = texts;
    }

    Node view() {
        List<PastVisit> visits = known.page().visits();
        if (visits.isEmpty()) {
            return line(texts.of("household.visits.none"), "muted");
        }
        GridPane grid = new GridPane();
        grid.setId("household-visits");
        grid.getStyleClass().add("visits");
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, head(texts.of("household.visit.round")), head(texts.of("household.visit.form")),
            head(texts.of("household.member.state")),
            head(texts.of("household.column.outcome")), head(texts.of("household.visit.by")),
            head(texts.of("household.visit.when")), head(texts.of("household.visit.perhead")));
        for (PastVisit visit : visits.subList(0, Math.min(SHOWN, visits.size()))) {
            grid.addRow(grid.getRowCount(), line(visit.round()), line(form(visit)), Marks.of(visit.state(), texts), line(outcome(visit)),
                line(visit.by()), line(Moments.minute(visit.completedAt())), line(perHead(visit)));
        }
        return grid;
    }

    private static Node head(String words) {
        return line(words, "muted", "small");
    }

    private String form(PastVisit visit) {
        return visit.form().in(texts.lang());
    }

    private String outcome(PastVisit visit) {
        return visit.outcome().isEmpty() ? ""
            : known.configuration().word("VISIT_RESULT", visit.outcome(), texts.lang());
    }

    private String perHead(PastVisit visit) {
        return visit.perHead().isEmpty() ? "" : texts.of("household.visit.yuan", visit.perHead());
    }
}
