package org.ruhu.print;

import java.util.List;
import org.ruhu.text.Words;

/** Where people sign and stamp: boxes beside each other, opinions of authorities, and who issues a paper. */
final class SignBoxes {
    private static final double SIGNATURE = Paper.mm(18);
    private static final double OPINION_LABEL = Paper.mm(34);
    /** A village's round stamp is 38 to 42 mm wide and lies over the name and the date. */
    private static final double STAMP = Paper.mm(36);
    private static final double PHOTO = Paper.mm(90);
    private static final double LINE = 20;
    private static final double GAP = 6;

    private final Paper paper;

    SignBoxes(Paper paper) {
        this.paper = paper;
    }

    void signatures(Block.Signatures signatures) {
        double width = Paper.WIDTH / signatures.who().size();
        paper.need(SIGNATURE);
        for (int i = 0; i < signatures.who().size(); i++) {
            double x = Paper.LEFT + i * width;
            Words who = signatures.who().get(i);
            paper.page().rect(x, paper.y, width, SIGNATURE, .6, 0);
            paper.tagged("P", () -> {
                paper.put(who.zh(), x + 4, paper.y + 11, 8.5, true, width - 8);
                paper.put(paper.beside(who), x + 4, paper.y + 21, BlockLayout.SMALL, false, width - 8);
                paper.put(date(), x + width - 80, paper.y + SIGNATURE - 6, 8, false, 76);
            });
        }
        paper.y += SIGNATURE + GAP;
    }

    void opinion(Block.Opinion opinion) {
        double width = Paper.WIDTH - OPINION_LABEL;
        Inline label = BlockLayout.label(paper, opinion.label(), OPINION_LABEL - 6, 9.5);
        Inline text = new Inline(paper.fonts, width - 8);
        opinion.ticks().forEach(tick -> text.choice("", tick.words().zh(), paper.beside(tick.words()), tick.ticked(), BlockLayout.BODY));
        if (!opinion.value().isEmpty()) {
            text.text((opinion.ticks().isEmpty() ? "" : "\n") + opinion.value(), BlockLayout.BODY, false);
        }
        double height = Math.max(text.height() + LINE, opinion.lines() * LINE) + LINE;
        paper.need(Math.min(height, Paper.room()));
        if (height <= paper.left()) {
            paper.page().fill(Paper.LEFT, paper.y, OPINION_LABEL, height, Paper.SHADE);
        }
        // empty rows keep the place of the line for the signature, also where the text goes on on another page
        text.breakRow().breakRow();
        paper.row(List.of(label, text), new double[] {OPINION_LABEL, width}, height, "P", () -> {});
        signer(opinion.signer(), Paper.RIGHT - 6);
    }

    private void signer(Words who, double right) {
        String said = who.zh() + beside(who);
        double date = paper.fonts.width(date(), 9, false);
        double named = Math.min(paper.fonts.width(said, 9, false), Paper.mm(70));
        double base = paper.y - 8;
        paper.tagged("P", () -> {
            paper.put(said, right - date - Paper.mm(42) - named, base, 9, false, named);
            paper.put(date(), right - date, base, 9, false, date + 1);
        });
        paper.page().dotted(right - date - Paper.mm(40), base + 1, right - date - Paper.mm(4));
    }

    void photos(Block.Photos photos) {
        paper.need(PHOTO);
        double width = Paper.WIDTH / photos.labels().size();
        for (int i = 0; i < photos.labels().size(); i++) {
            double x = Paper.LEFT + i * width;
            Words label = photos.labels().get(i);
            paper.page().rect(x, paper.y, width, PHOTO, .4, Paper.RULE);
            paper.tagged("P", () -> {
                paper.put(label.zh(), x + 4, paper.y + 12, 9, true, width - 8);
                paper.put(paper.beside(label), x + 4, paper.y + 22, BlockLayout.SMALL, false, width - 8);
            });
        }
        paper.y += PHOTO;
    }

    void stamp(Block.Stamp stamp) {
        paper.need(STAMP + GAP);
        double width = Paper.mm(90);
        double x = Paper.RIGHT - width;
        paper.tagged("P", () -> {
            centred(stamp.issuer().zh(), x, paper.y + STAMP * .45, 12, width);
            centred(paper.beside(stamp.issuer()), x, paper.y + STAMP * .45 + 11, 8, width);
            centred(stamp.date(), x, paper.y + STAMP * .8, 12, width);
        });
        paper.y += STAMP + GAP;
    }

    private void centred(String text, double x, double base, double size, double width) {
        double fitting = paper.fit(text, size, false, width);
        double used = Math.min(width, paper.fonts.width(text, fitting, false));
        paper.put(text, x + (width - used) / 2, base, fitting, false, width);
    }

    private String beside(Words words) {
        String beside = paper.beside(words);
        return beside.isEmpty() ? "" : " " + beside;
    }

    private static String date() {
        return PaperWords.of("print.sign.date").zh();
    }
}
