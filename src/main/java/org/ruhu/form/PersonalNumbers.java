package org.ruhu.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ruhu.model.PersonalNumber;

/**
 * Which questions are answered with a number that must be masked: by the register field they are about, else by their
 * name, else by the last words of their Chinese label, so that a district's own forms are covered too. Pure.
 */
public final class PersonalNumbers {
    private static final Pattern REGISTER = Pattern.compile("\\s*register\\('([\\w.]+)'\\)\\s*");
    private static final Pattern ID_NAME = Pattern.compile("(?:.*_)?id_?(?:no|card|number)");
    private static final Pattern PHONE_NAME = Pattern.compile("(?:.*_)?(?:phone|mobile|tel|telephone)(?:_?(?:no|number))?");
    private static final Pattern ACCOUNT_NAME = Pattern.compile("(?:.*_)?(?:account|bank_?card)(?:_?(?:no|number))?");
    private static final Pattern ID_LABEL = Pattern.compile(".*(?:身份证|证件)(?:号|号码)?");
    private static final Pattern PHONE_LABEL = Pattern.compile(".*(?:电话|手机|手机号)(?:号|号码)?");
    private static final Pattern ACCOUNT_LABEL = Pattern.compile(".*(?:银行卡|账号|帐号|卡号)(?:号|号码)?");

    private PersonalNumbers() {}

    /** Empty for questions whose answers are no such numbers. */
    public static Optional<PersonalNumber> of(Form.Question question) {
        return switch (question.type()) {
            case TEXT, INTEGER, BARCODE, CALCULATE -> question.appearance().contains("multiline") ? Optional.empty()
                : byField(question).or(() -> byName(question.name().toLowerCase(java.util.Locale.ROOT)))
                    .or(() -> byLabel(question.label().zh()));
            case DECIMAL, DATE, TIME, DATETIME, NOTE, HIDDEN, SELECT_ONE, SELECT_MULTIPLE, RANK, RANGE, ACKNOWLEDGE, IMAGE,
                 FILE, SIGNATURE, GEOPOINT, META -> Optional.empty();
        };
    }

    private static Optional<PersonalNumber> byField(Form.Question question) {
        Optional<PersonalNumber> saved = PersonalNumber.ofField(question.saveTo());
        return saved.isPresent() ? saved : fromRegister(question.initial()).or(() -> fromRegister(question.calculation()));
    }

    private static Optional<PersonalNumber> fromRegister(String expression) {
        Matcher read = REGISTER.matcher(expression);
        return read.matches() ? PersonalNumber.ofField(read.group(1)) : Optional.empty();
    }

    private static Optional<PersonalNumber> byName(String name) {
        return first(name, ID_NAME, PHONE_NAME, ACCOUNT_NAME);
    }

    private static Optional<PersonalNumber> byLabel(String label) {
        return first(label.replaceFirst("[（(][^（(]*[）)]\\s*$", "").replaceFirst("[：:\\s]+$", ""), ID_LABEL, PHONE_LABEL,
            ACCOUNT_LABEL);
    }

    private static Optional<PersonalNumber> first(String text, Pattern id, Pattern phone, Pattern account) {
        if (id.matcher(text).matches()) {
            return Optional.of(PersonalNumber.ID);
        }
        if (phone.matcher(text).matches()) {
            return Optional.of(PersonalNumber.PHONE);
        }
        return account.matcher(text).matches() ? Optional.of(PersonalNumber.ACCOUNT) : Optional.empty();
    }
}
