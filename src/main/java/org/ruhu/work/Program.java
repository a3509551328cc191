package org.ruhu.work;

/** The program's own version, as it stands in packages and on papers. */
public final class Program {
    public static final String VERSION = "0.1.0";

    private Program() {}
}
