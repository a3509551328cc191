package org.ruhu.ui.settings;

import org.ruhu.text.Lang;

/** What each language calls itself; said in that language, whichever is chosen, so that everybody finds their own. */
public final class Languages {
    private Languages() {}

    public static String ownName(Lang lang) {
        return switch (lang) {
            case ZH -> "中文";
            case BO -> "བོད་ཡིག";
            case EN -> "English";
        };
    }
}
