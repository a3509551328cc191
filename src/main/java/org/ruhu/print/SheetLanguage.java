package org.ruhu.print;

import org.jspecify.annotations.Nullable;
import org.ruhu.text.Lang;
import org.ruhu.text.Words;

/** In which languages a sheet is printed: Chinese always, a second one beside it where it has words. */
public enum SheetLanguage {
    ZH(null), ZH_BO(Lang.BO), ZH_EN(Lang.EN);

    private final @Nullable Lang second;

    SheetLanguage(@Nullable Lang second) {
        this.second = second;
    }

    @Nullable Lang second() {
        return second;
    }

    /** The words in the second language; empty if there are none. */
    String beside(Words words) {
        String own = second == Lang.BO ? words.bo() : second == Lang.EN ? words.en() : null;
        return own == null ? "" : own;
    }
}
