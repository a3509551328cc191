package org.ruhu.print.paper;

import static org.ruhu.print.paper.Draft.column;
import static org.ruhu.print.paper.Draft.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ruhu.print.Block;
import org.ruhu.print.Document;
import org.ruhu.text.Words;

/**
 * 培训签到册, {@code domain.md} §10.2.
 *
 * @param kind   a code of {@code COURSE_KIND}
 * @param hours  of teaching
 * @param people who should come; others sign in the empty rows
 */
public record SignInSheet(PaperHead head, String kind, String course, String topic, @Nullable LocalDate date, String place, String trainer,
                          @Nullable BigDecimal hours, String language, String material, List<Person> people) implements OfficialPaper {
    private static final int SPARE = 15;
    private static final int OTHERS = 4;

    public record Person(String name, String unit, String position) {}

    public SignInSheet {
        people = List.copyOf(people);
    }

    public static SignInSheet blank(PaperHead head) {
        return new SignInSheet(head, "", "", "", null, "", "", null, "", "", List.of());
    }

    @Override
    public Document document(PaperTexts texts) {
        var draft = new Draft(head, "paper.signin.title", course);
        draft.facts(fact("paper.signin.course", course), fact("paper.signin.topic", topic),
            fact("paper.review.date", Shown.date(date)), fact("paper.review.place", place),
            fact("paper.signin.trainer", trainer), fact("paper.signin.hours", hours == null ? "" : hours.toPlainString()),
            fact("paper.signin.language", language), fact("paper.signin.material", material),
            fact("paper.review.due", people.isEmpty() ? "" : String.valueOf(people.size())), fact("paper.review.present", ""));
        draft.ticks("paper.signin.kind", texts.ticks("COURSE_KIND", kind)).text(texts.statement("training.statement"), Block.Print.PLAIN);
        int rows = people.isEmpty() ? SPARE : people.size() + OTHERS;
        return draft.table(List.of(column("paper.member.no", 1), column("paper.member.name", 3), column("paper.signin.unit", 4.4),
                column("paper.review.position", 3), column("paper.sign.here", 3.6), column("paper.signin.remark", 2.6)),
                IntStream.range(0, rows).mapToObj(this::row), 0, Block.Rows.ROOMY)
            .signatures(Words.of(""), "paper.sign.trainer", "paper.sign.organiser").done();
    }

    private List<String> row(int index) {
        Person person = index < people.size() ? people.get(index) : new Person("", "", "");
        return List.of(String.valueOf(index + 1), person.name(), person.unit(), person.position(), "", "");
    }
}
