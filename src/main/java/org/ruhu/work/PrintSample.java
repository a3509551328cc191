package org.ruhu.work;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import org.ruhu.model.Env;
import org.ruhu.print.Document;
import org.ruhu.print.Imprint;
import org.ruhu.print.PaperWords;
import org.ruhu.print.SheetLanguage;
import org.ruhu.print.SheetWriter;
import org.ruhu.print.paper.OfficialPaper;
import org.ruhu.print.paper.PaperTexts;
import org.ruhu.print.paper.SamplePapers;
import org.ruhu.text.Lang;

/** Writes official papers with invented data, or blank, in the wording that ships with the program; needs no workspace. */
public final class PrintSample {
    /** {@code BLANK}: to be written on by hand. */
    public enum Content { FILLED, BLANK }

    private final Env env;
    private final SheetLanguage language;

    public PrintSample(Env env, SheetLanguage language) {
        this.env = env;
        this.language = language;
    }

    /**
     * @param name one of {@link SamplePapers#names()}
     * @return the number of pages
     * @throws org.ruhu.model.Trouble if the file cannot be written; then no file of that name was made
     */
    public int run(String name, Content content, Path file) {
        Document paper = paper(name, content);
        ZonedDateTime at = paper.frame().imprint().at();
        return OutFile.write(file, out -> new SheetWriter().write(paper.frame().title().zh(), at, List.of(paper), out));
    }

    /** What the paper is called. */
    public String title(String name, Lang lang) {
        return paper(name, Content.BLANK).frame().title().in(lang).strip();
    }

    private Document paper(String name, Content content) {
        var imprint = new Imprint(env.now(), "", PaperWords.of("paper.sample.purpose").zh(), content == Content.FILLED, language, false);
        OfficialPaper paper = content == Content.FILLED ? SamplePapers.sample(name, imprint) : SamplePapers.blank(name, imprint);
        return paper.document(new PaperTexts(Configurations.shipped()));
    }
}
