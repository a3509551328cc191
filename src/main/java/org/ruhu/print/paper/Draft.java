package org.ruhu.print.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ruhu.print.Block;
import org.ruhu.print.Document;
import org.ruhu.print.Imprint;
import org.ruhu.print.PageFrame;
import org.ruhu.print.PaperWords;
import org.ruhu.text.Words;

/** A paper being put together. Every value goes through a mask here, so that no paper can forget it. */
final class Draft {
    private final PageFrame frame;
    private final List<Block> blocks = new ArrayList<>();

    /** @param subject whom or what it is about, for the foot and for further pages; may be empty */
    Draft(PaperHead head, Words title, String subject) {
        Imprint imprint = head.imprint();
        frame = new PageFrame(masked(title), Shown.text(head.line()), Shown.text(head.reference()), "", Shown.text(subject),
            Shown.text(head.village()), new Imprint(imprint.at(), Shown.text(imprint.by()), Shown.text(imprint.purpose()), imprint.demo(),
            imprint.language(), imprint.tibetanDigits()));
    }

    Draft(PaperHead head, String title, String subject) {
        this(head, PaperWords.of(title), subject);
    }

    Document done() {
        return new Document(frame, blocks);
    }

    Draft section(String key, Object... args) {
        blocks.add(new Block.Section(PaperWords.of(key, args)));
        return this;
    }

    Draft facts(Block.Fact... facts) {
        blocks.add(new Block.Facts(Arrays.asList(facts)));
        return this;
    }

    static Block.Fact fact(String key, String value) {
        return new Block.Fact(PaperWords.of(key), Shown.text(value));
    }

    static Block.Fact wide(String key, String value) {
        return new Block.Fact(PaperWords.of(key), Shown.text(value), true);
    }

    Draft text(Words text, Block.Print print) {
        blocks.add(new Block.Paragraph(masked(text), print));
        return this;
    }

    static Block.Column column(String key, double share) {
        return new Block.Column(PaperWords.of(key), share);
    }

    static Block.Column number(String key, double share) {
        return new Block.Column(PaperWords.of(key), share, true);
    }

    /** @param spare empty rows if there are no others */
    Draft table(List<Block.Column> columns, Stream<List<String>> rows, int spare, Block.Rows look) {
        return table(columns, rows, List.of(), spare, look);
    }

    Draft table(List<Block.Column> columns, Stream<List<String>> rows, List<String> totals, int spare, Block.Rows look) {
        List<List<String>> shown = rows.map(Draft::masked).toList();
        blocks.add(new Block.Table(columns, shown, masked(totals), shown.isEmpty() ? spare : 0, look));
        return this;
    }

    private static Words masked(Words words) {
        return words.map((lang, text) -> Shown.text(text));
    }

    private static List<String> masked(List<String> values) {
        return values.stream().map(Shown::text).toList();
    }

    Draft ticks(String key, List<Block.Tick> ticks) {
        return ticks(PaperWords.of(key), ticks);
    }

    Draft ticks(Words label, List<Block.Tick> ticks) {
        blocks.add(new Block.Ticks(masked(label), ticks));
        return this;
    }

    Draft pairs(List<Block.Ticks> questions) {
        blocks.add(new Block.TickPairs(questions));
        return this;
    }

    Draft photos(String... labels) {
        blocks.add(new Block.Photos(Arrays.stream(labels).map(PaperWords::of).toList()));
        return this;
    }

    Draft space(String key, String value, int lines) {
        return space(PaperWords.of(key), value, lines);
    }

    /** @param lines to write on where there is no value */
    Draft space(Words label, String value, int lines) {
        blocks.add(new Block.Space(label, Shown.text(value), lines));
        return this;
    }

    Draft opinion(String key, List<Block.Tick> ticks, String value, int lines, String signer) {
        blocks.add(new Block.Opinion(PaperWords.of(key), ticks, Shown.text(value), lines, PaperWords.of(signer)));
        return this;
    }

    Draft stamp(Words issuer, String date) {
        blocks.add(new Block.Stamp(masked(issuer), date));
        return this;
    }

    /** What follows is kept together if it is no higher than this. */
    Draft together(double mm) {
        blocks.add(new Block.Room(mm));
        return this;
    }

    Draft bars(Words title, List<Block.Bar> bars) {
        blocks.add(new Block.Bars(title, bars.stream().map(bar -> new Block.Bar(Shown.text(bar.label()), bar.value(), Shown.text(bar.said())))
            .toList()));
        return this;
    }

    Draft signatures(Words statement, String... who) {
        blocks.add(new Block.Signatures(statement, Arrays.stream(who).map(PaperWords::of).toList()));
        return this;
    }
}
