package org.ruhu;

import org.ruhu.cli.Cli;
import org.ruhu.model.Env;
import org.ruhu.work.FailurePlace;
import org.slf4j.LoggerFactory;

/** Starts the program: a window with {@code ui} or without a command, else the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // the runtime's own would print the failure's message, which may hold what people wrote
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) ->
            LoggerFactory.getLogger(Main.class).error("Nobody caught {}", FailurePlace.of(failure)));
        String[] words = args.length == 0 ? new String[] {"ui"} : args;
        System.exit(Cli.run(words, new OpenWindow(), Env.real()));
    }
}
