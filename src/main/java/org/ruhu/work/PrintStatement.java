package org.ruhu.work;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ruhu.model.Act;
import org.ruhu.model.Deed;
import org.ruhu.model.Fields;
import org.ruhu.model.Round;
import org.ruhu.model.RoundId;
import org.ruhu.model.Trouble;
import org.ruhu.print.Document;
import org.ruhu.print.Imprint;
import org.ruhu.print.SheetLanguage;
import org.ruhu.print.SheetWriter;
import org.ruhu.print.paper.PaperHead;
import org.ruhu.print.paper.PaperTexts;
import org.ruhu.print.paper.RoundClosing;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** Writes the closing statement of one village in one round as PDF, {@code domain.md} §8.3 to §8.5: the figures, and what is open. */
public final class PrintStatement {
    private final Workspace workspace;

    public PrintStatement(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * @param village its code
     * @return the number of pages
     * @throws Trouble if the round has no households there, or the file cannot be written; then no file of that name was made
     */
    public int run(RoundId id, String village, Path file) {
        workspace.require(Act.PRINT);
        Round round = new Rounds(workspace).of(id);
        RoundAccount.Account account = new RoundAccount(workspace).of(id).villages().stream()
            .filter(one -> one.village().equals(village)).findFirst().orElseThrow(() -> new Trouble("round.novillage", village));
        Document paper = paper(round, account).document(new PaperTexts(workspace.configuration()));
        ZonedDateTime at = paper.frame().imprint().at();
        return OutFile.write(file, out -> new SheetWriter().write(paper.frame().title().zh(), at, List.of(paper), out),
            (part, pages) -> workspace.log(Deed.PRINT, id.toString(), LogDetail.of("pages", pages)));
    }

    private RoundClosing paper(Round round, RoundAccount.Account account) {
        var texts = new Texts(Lang.ZH);
        Fields place = workspace.store().households().villageByCode(account.village())
            .map(found -> workspace.store().records().state(found.uuid()).fields()).orElse(Fields.NONE);
        var imprint = new Imprint(workspace.env().now(), workspace.userName(), texts.of("round.statement.purpose"), workspace.demo(),
            SheetLanguage.ZH, false);
        var head = new PaperHead(workspace.configuration().district(), place.text("township"), account.name(), "", imprint);
        Map<String, Integer> outcomes = new TreeMap<>(account.outcomes());
        outcomes.remove("");
        return new RoundClosing(head, round.name(), round.start(), round.end(), account.households(), account.persons(), outcomes,
            account.open().stream().map(line -> line.sentence(texts)).toList());
    }
}
