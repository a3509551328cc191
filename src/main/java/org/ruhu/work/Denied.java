package org.ruhu.work;

import java.util.Locale;
import org.ruhu.model.Act;
import org.ruhu.model.Trouble;
import org.ruhu.model.UserRole;

/** The person who has entered may not do this; nothing was done. */
public final class Denied extends Trouble {
    private final Act act;

    Denied(Act act, UserRole role) {
        super("work.denied." + act.name().toLowerCase(Locale.ROOT), role.tag());
        this.act = act;
    }

    public Act act() {
        return act;
    }
}
