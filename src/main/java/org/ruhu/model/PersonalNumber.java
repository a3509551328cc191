package org.ruhu.model;

import java.util.Locale;
import java.util.Optional;

/** The kinds of numbers that are masked wherever nobody has asked to see them, {@code domain.md} §14. */
public enum PersonalNumber {
    /** Of an identity card or another document. */
    ID,
    PHONE,
    /** Of a bank account or card. */
    ACCOUNT;

    /** What a field of the register holds, by its name with or without its record's: {@code person.idNo}; empty: none of these. */
    public static Optional<PersonalNumber> ofField(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        if (name.endsWith("idno")) {
            return Optional.of(ID);
        }
        if (name.endsWith("phone")) {
            return Optional.of(PHONE);
        }
        return name.endsWith("account") ? Optional.of(ACCOUNT) : Optional.empty();
    }

    public String mask(String number) {
        return switch (this) {
            case ID -> Masks.idNo(number);
            case PHONE -> Masks.phone(number);
            case ACCOUNT -> Masks.account(number);
        };
    }
}
