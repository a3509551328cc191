package org.ruhu.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A dialogue by lines over standard input and output, both UTF-8 wherever it runs; every answer goes out at once. */
final class Lines {
    interface Dialogue {
        void run(BufferedReader in, Out out) throws IOException;
    }

    interface Out {
        void line(String text);
    }

    private Lines() {}

    static void answer(Dialogue dialogue) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        in.mark(1);
        if (in.read() != 0xfeff) { // Notepad begins its files with a mark
            in.reset();
        }
        dialogue.run(in, text -> {
            out.print(text + "\n");
            out.flush();
        });
    }
}
