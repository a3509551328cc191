package org.ruhu.print;

import java.util.List;

/** A paper made of blocks. */
public record Document(PageFrame frame, List<Block> blocks) implements Printable {
    public Document {
        blocks = List.copyOf(blocks);
    }
}
