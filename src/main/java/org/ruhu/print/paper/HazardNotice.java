package org.ruhu.print.paper;

import static org.ruhu.print.paper.Draft.column;
import static org.ruhu.print.paper.Draft.fact;
import static org.ruhu.print.paper.Draft.wide;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruhu.print.Block;
import org.ruhu.print.Document;
import org.ruhu.print.PaperWords;
import org.ruhu.text.Words;

/**
 * 整改告知单 for gas or fire, {@code domain.md} §9: what was found, until when it is to be removed, and whether it was.
 *
 * @param place   name of the household's head or of the premises
 * @param contact who is responsible there
 * @param phone   in full; shown masked
 * @param checked the day of the check
 */
public record HazardNotice(PaperHead head, Kind kind, String place, String address, String contact, String phone, @Nullable LocalDate checked,
                           List<Hazard> hazards, String advice) implements OfficialPaper {
    private static final int SPARE = 4;

    /** Which check found them. */
    public enum Kind {
        GAS("paper.hazard.gas", "rectify.gas"), FIRE("paper.hazard.fire", "rectify.fire");

        private final String title;
        private final String advice;

        Kind(String title, String advice) {
            this.title = title;
            this.advice = advice;
        }
    }

    /**
     * A hazard.
     *
     * @param item     of the check form
     * @param level    a code of {@code HAZARD_LEVEL}
     * @param deadline on the day of the check: at once
     * @param recheck  null: not checked again yet
     */
    public record Hazard(String item, String description, String level, @Nullable LocalDate deadline, @Nullable Recheck recheck) {}

    /** @param result a code of {@code RECHECK_RESULT} */
    public record Recheck(LocalDate date, String found, String result, String checker) {}

    public HazardNotice {
        hazards = List.copyOf(hazards);
    }

    public static HazardNotice blank(PaperHead head, Kind kind) {
        return new HazardNotice(head, kind, "", "", "", "", null, List.of(), "");
    }

    @Override
    public Document document(PaperTexts texts) {
        var draft = new Draft(head, kind.title, place);
        draft.facts(fact("paper.hazard.place", place), fact("paper.hazard.checked", Shown.date(checked)),
            fact("paper.hazard.contact", contact), fact("paper.household.phone", Shown.phone(phone)),
            wide("paper.hazard.address", address));
        draft.text(texts.statement("rectify.nature"), Block.Print.PLAIN).section("paper.hazard.section")
            .table(List.of(column("paper.member.no", 1), column("paper.hazard.item", 4), column("paper.hazard.description", 5.4),
                new Block.Column(texts.naming("paper.hazard.level", "HAZARD_LEVEL"), 2.4),
                column("paper.hazard.deadline", 2.2)), numbered(this::found, texts), SPARE, Block.Rows.ROOMY);
        draft.space("paper.hazard.advice", advice, 2).text(texts.statement(kind.advice), Block.Print.PLAIN)
            .signatures(Words.of(""), "paper.sign.told", "paper.sign.first", "paper.sign.second");
        return draft.section("paper.hazard.recheck").table(List.of(column("paper.member.no", 1), column("paper.hazard.again", 2.3),
                column("paper.hazard.state", 4.6), new Block.Column(texts.naming("paper.hazard.result", "RECHECK_RESULT"), 3.6),
                column("paper.hazard.checker", 2.6)), numbered(HazardNotice::again, texts), SPARE, Block.Rows.ROOMY)
            .signatures(Words.of(""), "paper.sign.told", "paper.sign.rechecker").text(texts.statement("rectify.copies"), Block.Print.SMALL).done();
    }

    private interface Row {
        List<String> of(String no, Hazard hazard, PaperTexts texts);
    }

    private Stream<List<String>> numbered(Row row, PaperTexts texts) {
        return IntStream.range(0, hazards.size()).mapToObj(i -> row.of(String.valueOf(i + 1), hazards.get(i), texts));
    }

    private List<String> found(String no, Hazard hazard, PaperTexts texts) {
        LocalDate deadline = hazard.deadline();
        String until = deadline != null && deadline.equals(checked) ? PaperWords.of("paper.hazard.atonce").zh() : Shown.day(deadline);
        return List.of(no, hazard.item(), hazard.description(), texts.word("HAZARD_LEVEL", hazard.level()), until);
    }

    private static List<String> again(String no, Hazard hazard, PaperTexts texts) {
        Recheck recheck = hazard.recheck();
        return recheck == null ? List.of(no, "", "", "", "")
            : List.of(no, Shown.day(recheck.date()), recheck.found(), texts.word("RECHECK_RESULT", recheck.result()), recheck.checker());
    }
}
