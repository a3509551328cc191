package org.ruhu.print.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruhu.print.Block;
import org.ruhu.print.Document;

/** 公告, {@code domain.md} §4.4 step 5: what was approved hangs in the village. Everybody reads it. */
public record Announcement(PaperHead head, List<PublicHousehold> households, @Nullable LocalDate date) implements OfficialPaper {
    private static final int SPARE = 8;

    public Announcement {
        households = List.copyOf(households);
    }

    public static Announcement blank(PaperHead head) {
        return new Announcement(head, List.of(), null);
    }

    @Override
    public Document document(PaperTexts texts) {
        Map<String, String> names = Map.of("town", Shown.orBlank(head.town(), "paper.head.town"));
        return new Draft(head, "paper.announcement.title", head.village())
            .text(texts.statement("announcement.in", names), Block.Print.LARGE)
            .table(PublicHousehold.columns(), PublicHousehold.rows(households, texts), SPARE, Block.Rows.LARGE)
            .text(texts.statement("announcement.out", names), Block.Print.LARGE)
            .stamp(Notice.issuer("paper.stamp.district", head.district()), Shown.date(date)).done();
    }
}
