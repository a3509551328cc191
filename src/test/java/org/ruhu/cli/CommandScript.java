package org.ruhu.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.ruhu.TestEnv;
import picocli.CommandLine.Command;

/** A program that runs one command a line of its input, words apart by tabs, and says each one's exit code and sentences. */
final class CommandScript {
    /** Stands where the window's command is. */
    @Command
    private static final class NoWindow implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException();
        }
    }

    private CommandScript() {}

    public static void main(String[] args) throws IOException {
        System.setErr(System.out);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int exit = Cli.run(line.split("\t"), new NoWindow(), TestEnv.real());
            System.out.println("exit " + exit);
        }
    }
}
