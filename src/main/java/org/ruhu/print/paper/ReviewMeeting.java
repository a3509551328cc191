package org.ruhu.print.paper;

import static org.ruhu.print.paper.Draft.column;
import static org.ruhu.print.paper.Draft.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruhu.print.Block;
import org.ruhu.print.Document;
import org.ruhu.text.Words;

/**
 * 村级评议会议记录, {@code domain.md} §4.4 step 3: who met, what was said of each household, and how was voted.
 *
 * @param due     how many should attend
 * @param present how many did
 */
public record ReviewMeeting(PaperHead head, @Nullable LocalDate date, String place, String chair, String recorder, @Nullable Integer due,
                            @Nullable Integer present, List<Attendee> attendees, List<Discussed> households) implements OfficialPaper {
    private static final int SPARE_PAIRS = 8;
    private static final int SPARE_HOUSEHOLDS = 3;
    private static final double BLANK_MM = 96;
    private static final double FILLED_MM = 55;

    public record Attendee(String name, String position) {}

    /**
     * A household that was discussed.
     *
     * @param matter a code of {@code CASE_MATTER}
     * @param votes  null: to be filled in
     * @param result in words
     */
    public record Discussed(String name, @Nullable Integer persons, String matter, String situation, String opinions, @Nullable Votes votes,
                            String result) {
        static final Discussed EMPTY = new Discussed("", null, "", "", "", null, "");
    }

    public record Votes(int agree, int against, int abstain) {}

    public ReviewMeeting {
        attendees = List.copyOf(attendees);
        households = List.copyOf(households);
    }

    public static ReviewMeeting blank(PaperHead head) {
        return new ReviewMeeting(head, null, "", "", "", null, null, List.of(), List.of());
    }

    @Override
    public Document document(PaperTexts texts) {
        var draft = new Draft(head, "paper.review.title", head.village());
        draft.facts(fact("paper.review.date", Shown.date(date)), fact("paper.review.place", place),
            fact("paper.review.chair", chair), fact("paper.review.recorder", recorder),
            fact("paper.review.due", Shown.count(due)), fact("paper.review.present", Shown.count(present)));
        draft.section("paper.review.attendees").table(columns(), pairs(), SPARE_PAIRS, Block.Rows.ROOMY);
        draft.text(texts.statement("review.avoidance"), Block.Print.PLAIN);
        int count = households.isEmpty() ? SPARE_HOUSEHOLDS : households.size();
        IntStream.range(0, count).forEach(i -> household(draft, texts, i + 1, households.isEmpty() ? Discussed.EMPTY : households.get(i)));
        return draft.signatures(Words.of(""), "paper.sign.chair", "paper.sign.recorder", "paper.sign.supervisors", "paper.sign.village").done();
    }

    private static List<Block.Column> columns() {
        List<Block.Column> half = List.of(column("paper.member.name", 3), column("paper.review.position", 3),
            column("paper.sign.here", 3.4));
        return Stream.concat(half.stream(), half.stream()).toList();
    }

    /** Two persons beside each other. */
    private Stream<List<String>> pairs() {
        return IntStream.range(0, (attendees.size() + 1) / 2).mapToObj(i -> {
            List<String> row = new ArrayList<>();
            for (int k = 2 * i; k < 2 * i + 2; k++) {
                Attendee attendee = k < attendees.size() ? attendees.get(k) : new Attendee("", "");
                row.addAll(List.of(attendee.name(), attendee.position(), ""));
            }
            return row;
        });
    }

    private static void household(Draft draft, PaperTexts texts, int no, Discussed household) {
        draft.together(household.situation().isEmpty() ? BLANK_MM : FILLED_MM).section("paper.review.household", no)
            .facts(fact("paper.household.head", household.name()), fact("paper.household.persons", Shown.count(household.persons())));
        draft.ticks("paper.review.matter", texts.ticks("CASE_MATTER", household.matter()))
            .space("paper.review.situation", household.situation(), 3).space("paper.review.opinions", household.opinions(), 3);
        Votes votes = household.votes();
        draft.table(List.of(column("paper.review.agree", 2), column("paper.review.against", 2), column("paper.review.abstain", 2),
            column("paper.review.result", 6)), Stream.of(votes == null ? List.of("", "", "", household.result())
            : List.of(String.valueOf(votes.agree()), String.valueOf(votes.against()), String.valueOf(votes.abstain()), household.result())),
            0, Block.Rows.ROOMY);
    }
}
