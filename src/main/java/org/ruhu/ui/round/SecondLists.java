package org.ruhu.ui.round;

import java.util.ArrayList;
import java.util.List;
import org.ruhu.model.Round;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Listing;
import org.ruhu.ui.round.SecondModel.Known;
import org.ruhu.work.SecondDifferences;
import org.ruhu.work.SecondList;
import org.ruhu.work.SecondVisits;

/** The second verification as tables: households, differences by question and by household, the sample. */
final class SecondLists {
    private static final Listing.Column NO = new Listing.Column("household.column.no", 2.5, false);
    private static final Listing.Column HEAD = new Listing.Column("household.column.head", 0.9, false);
    private static final Listing.Column VILLAGE = new Listing.Column("household.column.village", 1.2, false);
    private static final Listing.Column TEAM = new Listing.Column("coverage.team", 1, false);
    private static final Listing.Column WHY = new Listing.Column("second.why", 2.4, false);
    private static final Listing.Column STATE = new Listing.Column("second.state", 1.2, false);
    private static final Listing.Column QUESTION = new Listing.Column("second.question", 2.4, false);
    private static final Listing.Column FIRST = new Listing.Column("second.first", 1.4, false);
    private static final Listing.Column SECOND = new Listing.Column("second.second", 1.4, false);
    private static final Listing.Column RULED = new Listing.Column("second.ruled", 1.8, false);

    private final Known known;
    private final Texts texts;

    SecondLists(Known known, Texts texts) {
        this.known = known;
        this.texts = texts;
    }

    private String round() {
        return known.round().map(Round::name).orElse("");
    }

    /** For the screen, where the chosen household says the rest. */
    Listing households() {
        return new Listing("second.households", round(), List.of(NO, HEAD, STATE, WHY), known.lines().stream().map(line -> List.of(line.no(),
            line.head(), texts.of(line.state().key()), String.join(texts.of("conflict.and"), line.why()))).toList(), List.of());
    }

    /** For paper. */
    Listing listed() {
        return new Listing("second.households", round(), List.of(NO, HEAD, VILLAGE, TEAM, WHY, STATE), known.lines().stream().map(line ->
            List.of(line.no(), line.head(), line.village(), line.team(), String.join(texts.of("conflict.and"), line.why()),
                texts.of(line.state().key()))).toList(), List.of());
    }

    Listing differences(List<SecondDifferences.Difference> some) {
        return new Listing("second.differences", round(), List.of(QUESTION, FIRST, SECOND, RULED), some.stream().map(one -> List.of(one.question(),
            one.first(), one.second(), said(one))).toList(), List.of());
    }

    private String said(SecondDifferences.Difference one) {
        String stand = texts.of(one.stand().key());
        return one.reason().isEmpty() ? stand : texts.of("second.because", stand, one.reason());
    }

    Listing questions() {
        return new Listing("second.questions", round(), List.of(QUESTION, new Listing.Column("second.compared", 1, true),
            new Listing.Column("second.differing", 1, true)), known.report().questions().stream().filter(one -> one.differing() > 0)
            .sorted((one, other) -> other.differing() - one.differing()).map(one -> List.of(one.question(), Integer.toString(one.compared()),
                Integer.toString(one.differing()))).toList(), List.of());
    }

    Listing sample() {
        List<List<String>> rows = new ArrayList<>();
        for (SecondVisits.Stratum stratum : known.sample()) {
            stratum.chosen().forEach(drawn -> rows.add(List.of(stratum.village(), stratum.team(), drawn.no(), drawn.household().toString(),
                drawn.draw())));
        }
        return new Listing("second.sample", how(), List.of(new Listing.Column("household.column.village", 1.3, false), TEAM, NO,
            new Listing.Column("second.id", 3, false), new Listing.Column("second.draw", 3, false)), rows, List.of());
    }

    /** How anybody draws the same again. */
    String how() {
        return known.round().map(round -> texts.of("second.how", round.seed(), round.samplePercent())).orElse("");
    }

    /** How many, due and to be ruled on. */
    String summary() {
        long due = known.lines().stream().filter(line -> line.state() == SecondList.State.DUE).count();
        long open = known.lines().stream().filter(line -> line.state() == SecondList.State.UNRULED).count();
        return texts.of("second.summary", known.lines().size(), due, open);
    }
}
