package org.ruhu.print.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import org.ruhu.print.Document;
import org.ruhu.print.Imprint;
import org.ruhu.print.Pages;
import org.ruhu.print.SheetLanguage;
import org.ruhu.print.SheetWriter;
import org.ruhu.work.Configurations;

/** Papers written into a folder with the wording that ships with the program. */
final class WrittenPapers {
    static final PaperTexts TEXTS = new PaperTexts(Configurations.shipped());
    private static final SheetWriter WRITER = new SheetWriter();
    private static final ZonedDateTime AT = ZonedDateTime.parse("2024-02-03T09:30:00+08:00");

    private final Path folder;

    WrittenPapers(Path folder) {
        this.folder = folder;
    }

    static Imprint imprint(SheetLanguage language) {
        return new Imprint(AT, "次旦", "样张", true, language, false);
    }

    static PaperHead head() {
        return new PaperHead("演示区", "演示镇", "演示一村", "", imprint(SheetLanguage.ZH));
    }

    Path write(OfficialPaper paper) throws IOException {
        return write(paper, TEXTS);
    }

    Path write(OfficialPaper paper, PaperTexts texts) throws IOException {
        Document document = paper.document(texts);
        Path pdf = Files.createTempFile(folder, "paper", ".pdf");
        try (var out = Files.newOutputStream(pdf)) {
            WRITER.write(document.frame().title().zh(), AT, List.of(document), out);
        }
        return pdf;
    }

    /** Without any space: where a line ends is of no interest. */
    String text(OfficialPaper paper) throws IOException {
        return text(write(paper));
    }

    static String text(Path pdf) throws IOException {
        return tight(Pages.text(pdf));
    }

    static String tight(String text) {
        return text.replaceAll("[\\s\\u3000]", "");
    }
}
