package org.ruhu.form;

import java.io.InputStream;
import java.io.OutputStream;

/** Reads and writes compiled forms as JSON. */
public final class FormJson {
    private FormJson() {}

    /** @throws FormException with every fault found, each naming its place */
    public static Form read(InputStream in) {
        throw new UnsupportedOperationException();
    }

    public static void write(Form form, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
