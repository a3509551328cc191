package org.ruhu.model;

/** Which program this is, as it stands in packages, back-ups and on papers. */
public final class Release {
    public static final String VERSION = "0.4.0";

    private Release() {}
}
