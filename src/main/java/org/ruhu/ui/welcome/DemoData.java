package org.ruhu.ui.welcome;

import java.io.IOException;
import java.io.OutputStream;

/** Writes an evidently fictional task package to try the program with. */
@FunctionalInterface
public interface DemoData {
    void write(OutputStream taskPackage) throws IOException;
}
