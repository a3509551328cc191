package org.ruhu.work;

import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** How much waits for a person's decision. @param conflicts where two wrote different things. @param waiting packages with changes that wait */
public record Pending(int conflicts, int waiting) {
    public static final Pending NONE = new Pending(0, 0);

    public static Pending of(Workspace workspace) {
        var texts = new Texts(Lang.ZH);
        return new Pending(new Conflicts(workspace, texts).count(), new DoubtfulChanges(workspace, texts).waiting());
    }

    public int all() {
        return conflicts + waiting;
    }
}
