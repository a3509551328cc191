package org.ruhu.ui.kit;

import org.ruhu.model.Passwords;
import org.ruhu.text.Texts;

/** What is said of a password that is being chosen. */
public final class SecretWords {
    private SecretWords() {}

    /** Why it may not be used. */
    public static String fault(Passwords.Fault why, Texts texts) {
        return texts.of(why.key(), Passwords.SHORTEST, Passwords.SHORTEST_CHINESE);
    }

    /** How strong it is, or that it may not be used. */
    public static String strength(String password, Texts texts) {
        return Passwords.fault(password.toCharArray(), "").map(why -> fault(why, texts)).orElseGet(() ->
            switch (Strength.of(password)) {
                case WEAK -> texts.of("welcome.strength.weak");
                case FAIR -> texts.of("welcome.strength.fair");
                case STRONG -> texts.of("welcome.strength.strong");
            });
    }
}
