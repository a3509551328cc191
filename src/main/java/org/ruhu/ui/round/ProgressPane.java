package org.ruhu.ui.round;

import static org.ruhu.ui.kit.Pieces.column;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Papers;
import org.ruhu.ui.round.ProgressModel.Known;

/** How far the round is by day and by team. */
final class ProgressPane {
    private final ProgressModel model;
    private final Texts texts;
    private final PlotCard days;
    private final PlotCard teams;
    private final VBox view;
    private Subscription watching = Subscription.EMPTY;

    ProgressPane(ProgressModel model, Texts texts, Papers papers) {
        this.model = model;
        this.texts = texts;
        days = new PlotCard("days", "coverage.days", texts, papers);
        teams = new PlotCard("teams", "coverage.teams", texts, papers);
        view = column(days.view(), teams.view());
        view.setId("progress");
    }

    Node view() {
        return view;
    }

    Node first() {
        return days.first();
    }

    void shown() {
        watching = model.known().subscribe(now -> now.ifPresent(this::show));
        model.refresh();
    }

    void hidden() {
        watching.unsubscribe();
    }

    private void show(Known now) {
        var lists = new ProgressLists(now);
        days.show(new PlotCard.Content(lists.days(), "coverage.day.completed", lists.dayBars(), new DayPlot(now.days(), texts)));
        teams.show(new PlotCard.Content(lists.teams(texts), "coverage.team.result", lists.teamBars(), new TeamPlot(texts).view(now.teams())));
    }
}
