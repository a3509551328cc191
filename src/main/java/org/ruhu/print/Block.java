package org.ruhu.print;

import java.util.List;
import org.ruhu.text.Words;

/** A piece of a paper, from top to bottom. Wordings are Chinese with a second language beside; values are shown as they are. */
public sealed interface Block {
    /** A grey band with a heading. */
    record Section(Words title) implements Block {}

    /** Names and values. A value that is empty leaves space to write. @param beside so many beside each other */
    record Facts(List<Fact> facts, int beside) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }

        public Facts(List<Fact> facts) {
            this(facts, 2);
        }
    }

    /** @param wide whether it takes the whole width */
    record Fact(Words label, String value, boolean wide) {
        public Fact(Words label, String value) {
            this(label, value, false);
        }
    }

    /** Running text. */
    record Paragraph(Words text, Print print) implements Block {}

    /** {@code LARGE} is read from a notice board, {@code SMALL} is small print. */
    enum Print { SMALL, PLAIN, HEAVY, LARGE }

    /**
     * A table whose heads are repeated on every page; a row is never split unless it is higher than a page.
     *
     * @param rows   each with one value a column
     * @param totals a last row in heavy letters; empty if there is none
     * @param spare  empty rows to write in
     */
    record Table(List<Column> columns, List<List<String>> rows, List<String> totals, int spare, Rows look) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            totals = List.copyOf(totals);
        }
    }

    /** {@code WRITTEN} rows are high enough to write in, {@code ROOMY} ones to sign in; {@code LARGE} ones are read from a notice board. */
    enum Rows { PLAIN, WRITTEN, ROOMY, LARGE }

    /** @param share of the width, relative to the other columns. @param number whether values stand at the right */
    record Column(Words head, double share, boolean number) {
        public Column(Words head, double share) {
            this(head, share, false);
        }
    }

    /** A question with boxes to tick. */
    record Ticks(Words label, List<Tick> ticks) implements Block {
        public Ticks {
            ticks = List.copyOf(ticks);
        }
    }

    /** Questions with few boxes, two beside each other. */
    record TickPairs(List<Ticks> questions) implements Block {
        public TickPairs {
            questions = List.copyOf(questions);
        }
    }

    record Tick(Words words, boolean ticked) {}

    /** A framed space with a label, to be written in. @param lines to write on where there is no value */
    record Space(Words label, String value, int lines) implements Block {}

    /** A statement and beside each other the boxes of those who sign it. @param statement may be empty */
    record Signatures(Words statement, List<Words> who) implements Block {
        public Signatures {
            who = List.copyOf(who);
        }
    }

    /** Empty frames beside each other, to stick photos on. */
    record Photos(List<Words> labels) implements Block {
        public Photos {
            labels = List.copyOf(labels);
        }
    }

    /**
     * What an authority thinks, with its label at the left and room below for a name, a stamp and a date.
     *
     * @param ticks  may be empty
     * @param lines  to write on where there is no value
     * @param signer who signs and stamps
     */
    record Opinion(Words label, List<Tick> ticks, String value, int lines, Words signer) implements Block {
        public Opinion {
            ticks = List.copyOf(ticks);
        }
    }

    /** Who issues a paper, at the right above the date, with the room of a round stamp. @param date in words, or a date to be filled in */
    record Stamp(Words issuer, String date) implements Block {}

    /** What follows begins on a new page if there is less room on this one. */
    record Room(double mm) implements Block {}

    /** Bars beside each other: a plot that a printer can print. */
    record Bars(Words title, List<Bar> bars) implements Block {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /** @param said the value in words, with its unit */
    record Bar(String label, double value, String said) {}
}
