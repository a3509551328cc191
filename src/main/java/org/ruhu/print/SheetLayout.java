package org.ruhu.print;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.ruhu.form.Finding;
import org.ruhu.form.Form;
import org.ruhu.model.Masks;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** Lays out one household's sheet from its form: groups are blocks, rosters are tables, then findings and signatures. */
final class SheetLayout {
    private static final double SIGNATURE = Paper.mm(22);

    private final Paper paper;
    private final VisitSheet sheet;
    private final Asked asked;
    private final Texts texts;

    SheetLayout(Paper paper, VisitSheet sheet) {
        this.paper = paper;
        this.sheet = sheet;
        this.asked = new Asked(sheet);
        this.texts = paper.texts;
    }

    void write() throws IOException {
        Form form = sheet.session().form();
        String state = texts.of(sheet.filled() ? "print.sheet.filled" : "print.sheet.blank");
        paper.begin(form.title().zh(), sheet.head().language().beside(form.title()), state);
        paper.facts();
        form.items().forEach(item -> block(item, item.name()));
        if (sheet.filled()) {
            findings();
        }
        signatures();
        paper.finish();
    }

    private void block(Form.Item item, String path) {
        if (!asked.item(item, path)) {
            return;
        }
        String letter = item.name().length() == 1 ? item.name().toUpperCase(Locale.ROOT) + " " : "";
        paper.band(letter + item.label().zh(), sheet.head().language().beside(item.label()));
        var grid = new QuestionGrid(paper, sheet, asked);
        item(item, path, grid);
        grid.finish();
        paper.y += 4;
    }

    private void item(Form.Item item, String path, QuestionGrid grid) {
        if (!asked.item(item, path)) {
            return;
        }
        switch (item) {
            case Form.Question question -> {
                if (asked.printed(question)) {
                    grid.add(question, path);
                }
            }
            case Form.Group group -> group.items().forEach(inside -> item(inside, path + "/" + inside.name(), grid));
            case Form.Repeat repeat -> {
                grid.finish();
                new RosterTable(paper, sheet, asked, repeat, path).draw();
            }
        }
    }

    private void findings() {
        List<Finding> findings = sheet.session().findings();
        if (findings.isEmpty()) {
            return;
        }
        paper.band(texts.of("print.findings.title"), "");
        for (Finding finding : findings) {
            Inline line = new Inline(paper.fonts, Paper.WIDTH - 8)
                    .text(finding.rule() + "  " + Masks.inText(finding.message().in(Lang.ZH)), 8.5, false);
            String reason = sheet.reasons().get(finding.key());
            if (reason != null) {
                line.gap(6).text(texts.of("print.findings.reason", Masks.inText(reason)), 8.5, true);
            }
            paper.flow(line);
        }
        paper.y += 4;
    }

    private void signatures() {
        paper.need(SIGNATURE + 34);
        paper.band(texts.of("print.sign.title"), "");
        paper.put(texts.of("print.sign.statement"), Paper.LEFT + 4, paper.y + 12, 9.5, true, Paper.WIDTH - 8);
        paper.y += 17;
        List<String> who = List.of(texts.of("print.sign.household"), texts.of("print.sign.first"),
                texts.of("print.sign.second"), texts.of("print.sign.village"));
        double width = Paper.WIDTH / who.size();
        for (int i = 0; i < who.size(); i++) {
            double x = Paper.LEFT + i * width;
            paper.page().rect(x, paper.y, width, SIGNATURE, .6, 0);
            paper.put(who.get(i), x + 4, paper.y + 11, 8.5, true, width - 8);
            paper.put(texts.of("print.sign.date"), x + width - 80, paper.y + SIGNATURE - 6, 8, false, 76);
        }
        paper.y += SIGNATURE;
    }
}
