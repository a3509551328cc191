package org.ruhu.sheet;

import java.util.Map;
import java.util.Set;

/**
 * The columns a sheet may have.
 *
 * @param known   by name
 * @param aliases other names for them
 * @param open    whether any further column is kept as it is
 */
record Vocabulary(Map<String, Content> known, Map<String, String> aliases, boolean open) {
    /** What the cells of a column may hold. */
    enum Content {
        TEXT(Set.of(Cell.Kind.TEXT, Cell.Kind.NUMBER)),
        /** One column a language. */
        WORDS(Set.of(Cell.Kind.TEXT, Cell.Kind.NUMBER)),
        /** Names of files, one column a language. */
        MEDIA(Set.of(Cell.Kind.TEXT, Cell.Kind.NUMBER)),
        TRUTH(Set.of(Cell.Kind.TEXT, Cell.Kind.NUMBER, Cell.Kind.TRUTH)),
        DATED(Set.of(Cell.Kind.TEXT, Cell.Kind.NUMBER, Cell.Kind.DATE));

        final Set<Cell.Kind> kinds;

        Content(Set<Cell.Kind> kinds) {
            this.kinds = kinds;
        }

        boolean inLanguages() {
            return this == WORDS || this == MEDIA;
        }
    }
}
