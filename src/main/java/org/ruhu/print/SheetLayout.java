package org.ruhu.print;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.ruhu.form.Finding;
import org.ruhu.form.Form;
import org.ruhu.model.Masks;
import org.ruhu.text.Lang;
import org.ruhu.text.Words;

/** Lays out one household's sheet from its form: groups are blocks, rosters are tables, then findings and signatures. */
final class SheetLayout {
    private final Paper paper;
    private final BlockLayout blocks;
    private final VisitSheet sheet;
    private final Asked asked;

    SheetLayout(FontBook fonts, PdfDocument pdf, VisitSheet sheet, FormPaper form) {
        String state = PaperWords.of(sheet.filled() ? "print.sheet.filled" : "print.sheet.blank").zh();
        this.paper = new Paper(fonts, pdf, sheet.head().frame(sheet.session().form().title(), state));
        this.blocks = new BlockLayout(paper);
        this.sheet = sheet;
        this.asked = new Asked(sheet, form);
    }

    void write() throws IOException {
        paper.begin();
        blocks.draw(facts(sheet.head()));
        List<Form.Item> items = sheet.session().form().items();
        if (sheet.extent() == VisitSheet.Extent.SHORT) {
            var grid = new QuestionGrid(paper, sheet, asked);
            items.forEach(item -> item(item, item.name(), grid));
            grid.finish();
            paper.y += 3;
        } else {
            items.forEach(item -> block(item, item.name()));
        }
        if (sheet.filled()) {
            findings();
        }
        blocks.draw(new Block.Signatures(PaperWords.of("print.sign.statement"), List.of(PaperWords.of("print.sign.household"),
            PaperWords.of("print.sign.first"), PaperWords.of("print.sign.second"), PaperWords.of("print.sign.village"))));
        paper.finish();
    }

    private static Block facts(SheetHead head) {
        return new Block.Facts(List.of(new Block.Fact(PaperWords.of("print.head.household"), head.householdNo()),
            new Block.Fact(PaperWords.of("print.head.name"), head.headName()),
            new Block.Fact(PaperWords.of("print.head.phone"), Masks.phone(head.phone())),
            new Block.Fact(PaperWords.of("print.head.village"), head.village() + " " + head.grid()),
            new Block.Fact(PaperWords.of("print.head.address"), head.address()),
            new Block.Fact(PaperWords.of("print.head.kind"), head.kind()),
            new Block.Fact(PaperWords.of("print.head.team"), head.team()),
            new Block.Fact(PaperWords.of("print.head.date"), PaperWords.of("print.sign.date").zh())), 3);
    }

    private void block(Form.Item item, String path) {
        if (!asked.any(item, path)) {
            return;
        }
        String letter = item.name().length() == 1 ? item.name().toUpperCase(Locale.ROOT) + " " : "";
        Words label = item.label();
        Words hint = asked.hint(item);
        paper.band(new Words(letter + label.zh(), label.bo(), label.en()), hint.zh());
        var grid = new QuestionGrid(paper, sheet, asked);
        item(item, path, grid);
        grid.finish();
        paper.y += 3;
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
        paper.band(PaperWords.of("print.findings.title"));
        List<String> missing = findings.stream().filter(Finding::isMissing).map(finding -> Asked.code(finding.code())).distinct().toList();
        if (!missing.isEmpty()) {
            paper.flow(new Inline(paper.fonts, Paper.WIDTH - 8)
                .text(PaperWords.of("print.findings.missing", String.join("、", missing)).zh(), 8.5, false));
        }
        for (Finding finding : findings.stream().filter(finding -> !finding.isMissing()).toList()) {
            Inline line = new Inline(paper.fonts, Paper.WIDTH - 8)
                    .text(finding.rule() + "  " + Masks.inText(finding.message().in(Lang.ZH)), 8.5, false);
            String reason = sheet.reasons().get(finding.key());
            if (reason != null) {
                line.gap(6).text(PaperWords.of("print.findings.reason", Masks.inText(reason)).zh(), 8.5, true);
            }
            paper.flow(line);
        }
        paper.y += 4;
    }
}
