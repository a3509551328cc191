package org.ruhu.print;

import java.util.List;
import org.ruhu.text.Words;

/** A piece of a paper, from top to bottom. Wordings are Chinese with a second language beside; values are shown as they are. */
public sealed interface Block {
    /** A grey band with a heading. */
    record Section(Words title) implements Block {}

    /** Names and values, three beside each other. A value that is empty leaves space to write. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** @param wide whether it takes the whole width */
    record Fact(Words label, String value, boolean wide) {
        public Fact(Words label, String value) {
            this(label, value, false);
        }
    }

    /** Running text. */
    record Paragraph(Words text, boolean heavy) implements Block {}

    /**
     * A table whose heads are repeated on every page; a row is never split unless it is higher than a page.
     *
     * @param rows  each with one value a column
     * @param spare empty rows to write in
     */
    record Table(List<Column> columns, List<List<String>> rows, int spare) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

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

    record Tick(Words words, boolean ticked) {}

    /** A framed space with a label, to be written in. @param lines to write on where there is no value */
    record Space(Words label, String value, int lines) implements Block {}

    /** A statement and beside each other the boxes of those who sign it. @param statement may be empty */
    record Signatures(Words statement, List<Words> who) implements Block {
        public Signatures {
            who = List.copyOf(who);
        }
    }

    /** Bars beside each other: a plot that a printer can print. */
    record Bars(Words title, List<Bar> bars) implements Block {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /** @param said the value in words, with its unit */
    record Bar(String label, double value, String said) {}
}
