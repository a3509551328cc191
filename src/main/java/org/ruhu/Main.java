package org.ruhu;

import org.ruhu.cli.Cli;

/** Starts the program: a window with {@code ui} or without a command, else the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        String[] words = args.length == 0 ? new String[] {"ui"} : args;
        System.exit(Cli.run(words, new OpenWindow()));
    }
}
