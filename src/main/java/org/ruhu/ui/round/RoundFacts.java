package org.ruhu.ui.round;

import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.named;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.ruhu.model.Round;
import org.ruhu.model.Village;
import org.ruhu.text.Moments;
import org.ruhu.text.Texts;
import org.ruhu.ui.round.RoundListModel.Known;

/** What a round is, in words. */
final class RoundFacts {
    private static final double WIDTH = 760;

    private final Known known;
    private final Texts texts;
    private final FlowPane view = new FlowPane();

    RoundFacts(Known known, Texts texts) {
        this.known = known;
        this.texts = texts;
        view.getStyleClass().add("round-facts");
        view.setPrefWrapLength(WIDTH);
    }

    FlowPane view(Round round) {
        fact("kind", "coverage.kind", known.configuration().word("ROUND_KIND", round.kind(), texts.lang()));
        fact("dates", "coverage.dates", texts.of("coverage.fromto", round.start().toString(), round.end().toString()));
        fact("reference", "coverage.reference", round.reference().toString());
        fact("period", "coverage.period", texts.of("coverage.fromto", round.periodStart().toString(), round.periodEnd().toString()));
        fact("form", "household.visit.form", known.forms().stream().filter(form -> form.id().equals(round.form())).findFirst()
            .map(form -> form.title().in(texts.lang())).orElse(round.form()));
        fact("region", "coverage.region", region(round));
        fact("percent", "coverage.percent", Integer.toString(round.samplePercent()));
        fact("list", "coverage.list", round.frozen() ? texts.of("coverage.list.frozen", Moments.day(round.opened())) : texts.of("coverage.list.none"));
        return view;
    }

    private String region(Round round) {
        return round.region().isEmpty() ? texts.of("coverage.region.all") : String.join("、", known.villages().stream()
            .filter(village -> round.region().contains(village.code())).map(Village::name).toList());
    }

    private void fact(String id, String key, String value) {
        VBox fact = new VBox(line(texts.of(key), "muted", "small"), named("round-" + id, value));
        fact.getStyleClass().add("fact");
        view.getChildren().add(fact);
    }
}
