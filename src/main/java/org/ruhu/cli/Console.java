package org.ruhu.cli;

import java.util.Locale;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** The language in which the command line speaks: {@code RUHU_LANG}, else the system's, else Chinese. */
final class Console {
    static final Texts TEXTS = new Texts(lang());

    private Console() {}

    private static Lang lang() {
        String wanted = first(System.getenv("RUHU_LANG"), System.getenv("LC_ALL"), System.getenv("LANG"));
        String tag = wanted.toLowerCase(Locale.ROOT);
        if (tag.startsWith("en")) {
            return Lang.EN;
        }
        return tag.startsWith("bo") ? Lang.BO : Lang.ZH;
    }

    private static String first(String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return "";
    }
}
