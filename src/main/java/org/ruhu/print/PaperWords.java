package org.ruhu.print;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.text.Words;

/** The program's own wordings on paper. */
public final class PaperWords {
    private static final Texts ZH = new Texts(Lang.ZH);
    private static final Texts BO = new Texts(Lang.BO);
    private static final Texts EN = new Texts(Lang.EN);

    private PaperWords() {}

    /** The wording of a key in all languages that have it; Tibetan only where the glossary is sure of it. */
    public static Words of(String key, Object... args) {
        return new Words(ZH.of(key, args), own(BO, key, args), own(EN, key, args));
    }

    /** The same, filled with wordings, each in its language. */
    public static Words with(String key, Words... parts) {
        return new Words(ZH.of(key, in(Lang.ZH, parts)), own(BO, key, in(Lang.BO, parts)), own(EN, key, in(Lang.EN, parts)));
    }

    private static Object[] in(Lang lang, Words... parts) {
        return Arrays.stream(parts).map(part -> part.in(lang)).toArray();
    }

    private static @Nullable String own(Texts texts, String key, Object... args) {
        return texts.has(key) ? texts.of(key, args) : null;
    }
}
