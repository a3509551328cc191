package org.ruhu.cli;

import java.io.Console;
import java.util.Arrays;
import java.util.Optional;

/** Passwords from the environment, for scripts, else typed without being shown. They are never arguments: others see those. */
final class Secrets {
    private Secrets() {}

    /** From {@code RUHU_PASSWORD}, else asked for. */
    static char[] password() {
        return given("RUHU_PASSWORD").orElseGet(() -> typed("cli.password", "RUHU_PASSWORD"));
    }

    /** From {@code RUHU_NEW_PASSWORD}, else asked for twice. */
    static char[] newPassword() {
        return given("RUHU_NEW_PASSWORD").orElseGet(() -> {
            char[] first = typed("cli.newpassword", "RUHU_NEW_PASSWORD");
            if (!Arrays.equals(first, typed("cli.again", "RUHU_NEW_PASSWORD"))) {
                throw new Refused(org.ruhu.cli.Console.TEXTS.of("cli.different"));
            }
            return first;
        });
    }

    private static Optional<char[]> given(String variable) {
        return Optional.ofNullable(System.getenv(variable)).map(String::toCharArray);
    }

    private static char[] typed(String question, String variable) {
        Console console = System.console();
        char[] typed = console == null || !console.isTerminal() ? null
            : console.readPassword("%s", org.ruhu.cli.Console.TEXTS.of(question));
        if (typed == null) {
            throw new Refused(org.ruhu.cli.Console.TEXTS.of("cli.nopassword", variable));
        }
        return typed;
    }
}
