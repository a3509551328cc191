package org.ruhu.print.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruhu.print.Block;
import org.ruhu.print.Document;
import org.ruhu.print.PaperWords;
import org.ruhu.text.Words;

/**
 * 公示（评议结果）, {@code domain.md} §4.4 step 3b: hangs on the village board for five days. Everybody reads it.
 *
 * @param from first day of the objection period
 * @param to   its last day
 */
public record Notice(PaperHead head, List<PublicHousehold> households, @Nullable LocalDate from, @Nullable LocalDate to)
    implements OfficialPaper {
    private static final int SPARE = 8;

    public Notice {
        households = List.copyOf(households);
    }

    public static Notice blank(PaperHead head) {
        return new Notice(head, List.of(), null, null);
    }

    @Override
    public Document document(PaperTexts texts) {
        Map<String, String> names = Map.of("village", Shown.orBlank(head.village(), "paper.head.village"),
            "town", Shown.orBlank(head.town(), "paper.head.town"), "from", Shown.date(from), "to", Shown.date(to));
        return new Draft(head, "paper.notice.title", head.village())
            .text(texts.statement("notice.basis", names), Block.Print.LARGE)
            .table(PublicHousehold.columns(), PublicHousehold.rows(households, texts), SPARE, Block.Rows.LARGE)
            .text(texts.statement("notice.objection", names), Block.Print.LARGE)
            .stamp(issuer("paper.stamp.village", head.village()), Shown.date(from)).done();
    }

    static Words issuer(String key, String name) {
        return PaperWords.of(key, Shown.orBlank(name, "paper.value.noname"));
    }
}
