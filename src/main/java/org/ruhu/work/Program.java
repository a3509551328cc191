package org.ruhu.work;

import org.ruhu.model.Release;

/** The program's own version, as it stands in packages and on papers. */
public final class Program {
    public static final String VERSION = Release.VERSION;

    private Program() {}
}
