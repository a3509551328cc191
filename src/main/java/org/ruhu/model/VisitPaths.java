package org.ruhu.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answers of the form HV that the round is counted by, {@code domain.md} §8.6, as fields of a visit. */
public final class VisitPaths {
    /** Code of MEMBER_STATUS: the person is no member any more. */
    public static final String LEFT = "6";
    /** Field that says what a spot check came to. */
    public static final String CHECK = "check";
    public static final String RETURNED = "returned";
    /** Field that says how far a visit is, and what it says when it is done. */
    public static final String STATE = "state";
    public static final String COMPLETED = "completed";
    private static final String MEMBER = "a:member[";
    private static final String STATUS = "]/status";
    /** Who answered, the income against the line, the verdicts, the opinion of the team. */
    private static final List<String> SIGNS = List.of("a/respondent", "l/auto/line_status", "l/auto/verdict_education",
        "l/auto/verdict_medical", "l/auto/verdict_housing", "l/auto/verdict_water", "l/team/opinion");

    private VisitPaths() {}

    /** Whether a spot check sent the visit back and it is not completed again. */
    public static boolean returned(String signs) {
        return signs.startsWith(CHECK + "=" + RETURNED);
    }

    /** Ids of the persons whose status the visit says, with blanks between. */
    public static String marked(Fields visit) {
        return visit.values().entrySet().stream().filter(answer -> isStatus(answer.getKey()) && !answer.getValue().isEmpty())
            .map(answer -> answer.getKey().substring(MEMBER.length(), answer.getKey().length() - STATUS.length())).sorted()
            .collect(Collectors.joining(" "));
    }

    private static boolean isStatus(String field) {
        return field.startsWith(MEMBER) && field.endsWith(STATUS) && field.indexOf(']') == field.length() - STATUS.length();
    }

    /** The answer that a sign is about, such as {@code l/auto/line_status}; empty if there is no such sign. */
    public static Optional<String> path(String sign) {
        return SIGNS.stream().filter(path -> name(path).equals(sign)).findFirst();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What may call for a second verification, and a spot check that sent it back, as in {@code line_status=BELOW opinion=3}. */
    public static String signs(Fields visit) {
        boolean back = visit.text(CHECK).equals(RETURNED) && !visit.text(STATE).equals(COMPLETED);
        return (back ? CHECK + "=" + RETURNED + " " : "") + SIGNS.stream().filter(path -> !visit.text("a:" + path).isEmpty())
            .map(path -> name(path) + "=" + visit.text("a:" + path).replace(' ', ','))
            .collect(Collectors.joining(" "));
    }
}
