package org.ruhu.print.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ruhu.print.Imprint;

/**
 * Every paper once with evidently fictional data, {@code domain.md} §12.3: region 990103, telephones in 12, places called 演示, and
 * once blank. For training, for trying a printer and for the tests.
 */
public final class SamplePapers {
    private static final Map<String, Paper> PAPERS = new LinkedHashMap<>();

    /** How a paper is made with data and without. */
    private record Paper(Function<PaperHead, OfficialPaper> sample, Function<PaperHead, OfficialPaper> blank) {}

    static {
        PAPERS.put("application", new Paper(SampleCase::application, Application::blank));
        PAPERS.put("review", new Paper(SampleCase::review, ReviewMeeting::blank));
        PAPERS.put("notice", new Paper(SampleCase::notice, Notice::blank));
        PAPERS.put("notice-record", new Paper(SampleCase::posted, NoticeRecord::blank));
        PAPERS.put("town", new Paper(SampleCase::town, TownOpinion::blank));
        PAPERS.put("district", new Paper(SampleCase::district, DistrictApproval::blank));
        PAPERS.put("announcement", new Paper(SampleCase::announcement, Announcement::blank));
        PAPERS.put("plan", new Paper(SampleCase::plan, Plan::blank));
        PAPERS.put("quarter", new Paper(SampleCase::quarter, QuarterAssessment::blank));
        PAPERS.put("year", new Paper(SampleCase::year, YearAssessment::blank));
        PAPERS.put("elimination", new Paper(SampleCase::elimination, Elimination::blank));
        PAPERS.put("hazard-gas", new Paper(SampleRound::gas, head -> HazardNotice.blank(head, HazardNotice.Kind.GAS)));
        PAPERS.put("hazard-fire", new Paper(SampleRound::fire, head -> HazardNotice.blank(head, HazardNotice.Kind.FIRE)));
        PAPERS.put("sign-in", new Paper(SampleRound::signIn, SignInSheet::blank));
        PAPERS.put("closing", new Paper(SampleRound::closing, RoundClosing::blank));
        PAPERS.put("list", new Paper(SampleRound::list, SampleRound::emptyList));
        PAPERS.put("bars", new Paper(SampleRound::bars, SampleRound::emptyBars));
    }

    private SamplePapers() {}

    /** In the order in which the field uses them. */
    public static List<String> names() {
        return List.copyOf(PAPERS.keySet());
    }

    /** @param name one of {@link #names()} */
    public static OfficialPaper sample(String name, Imprint imprint) {
        return paper(name).sample().apply(head(imprint));
    }

    /** Nothing filled in but the district. */
    public static OfficialPaper blank(String name, Imprint imprint) {
        return paper(name).blank().apply(head(imprint).blank());
    }

    private static Paper paper(String name) {
        Paper paper = PAPERS.get(name);
        if (paper == null) {
            throw new IllegalArgumentException(name);
        }
        return paper;
    }

    private static PaperHead head(Imprint imprint) {
        return new PaperHead("演示区", "演示镇", "演示一村", "YS-2023-0007", imprint);
    }
}
