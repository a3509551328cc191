package org.ruhu.ui.round;

import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.row;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ruhu.model.TeamProgress;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.ProgressStrip;

/** A bar for each team: what is done, not reached and in progress of its households. */
final class TeamPlot {
    private final Texts texts;

    TeamPlot(Texts texts) {
        this.texts = texts;
    }

    VBox view(List<TeamProgress> teams) {
        VBox view = new VBox();
        view.getStyleClass().add("team-plot");
        for (TeamProgress team : teams) {
            var strip = new ProgressStrip(team.done(), team.notReached(), team.inProgress(), team.households());
            HBox.setHgrow(strip, Priority.ALWAYS);
            view.getChildren().add(row(line(name(team, texts), "team-name"), strip, line(said(team, texts), "team-figures")));
        }
        return view;
    }

    static String name(TeamProgress team, Texts texts) {
        return team.team().isEmpty() ? texts.of("coverage.team.none") : team.team();
    }

    static String said(TeamProgress team, Texts texts) {
        return texts.of("coverage.team.said", team.done() + team.notReached(), team.households(), percent(team));
    }

    /** Whole percent with a result, and 100 only when none is left. */
    static int percent(TeamProgress team) {
        return team.households() == 0 ? 0 : (int) (100L * (team.done() + team.notReached()) / team.households());
    }
}
