package org.ruhu.demo;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * One kind of error that the generator puts in on purpose, by the rule of the catalogue that finds it.
 *
 * @param field   field that is made wrong
 * @param fits    whether the household or member can carry it
 * @param make    makes it wrong
 */
record Mistake(String rule, String field, boolean ofHousehold, Predicate<Member> fits, BiConsumer<Family, Member> make) {
    private static final Predicate<Member> PLAIN_ID = m -> m.get("idType").equals("ID") && m.get("idNo").length() == 18;

    static final List<Mistake> ALL = List.of(
        person("ID-01", "idNo", PLAIN_ID, m -> m.set("idNo", "")),
        person("ID-02", "idNo", PLAIN_ID, m -> m.set("idNo", m.get("idNo").substring(0, 17))),
        person("ID-03", "idNo", PLAIN_ID, m -> m.set("idNo", m.get("idNo").substring(0, 17)
            + (m.get("idNo").endsWith("1") ? "2" : "1"))),
        person("ID-04", "idNo", m -> m.get("idNo").length() == 20, m -> m.set("idNo", m.get("idNo").substring(0, 18) + "91")),
        person("ID-05", "idNo", PLAIN_ID, m -> m.set("idNo", IdNumbers.closed(m.get("idNo").substring(0, 10) + "1345"
            + m.get("idNo").substring(14, 17)))),
        person("ID-06", "birth", m -> PLAIN_ID.test(m) && m.age > 30 && m.age < 58,
            m -> m.set("birth", m.birth.plusDays(3).toString())),
        person("ID-07", "idNo", PLAIN_ID, m -> m.set("idNo", IdNumbers.of(m.birth, 3 - m.sex, IdNumbers.NOBODYS))),
        new Mistake("ID-08", "idNo", true, m -> true, (family, m) -> {
            Member last = family.members.getLast();
            last.set("idNo", family.head().get("idNo"));
            last.set("idType", family.head().get("idType"));
        }),
        person("ID-09", "idType", PLAIN_ID, m -> {
            m.set("idType", "NONE");
            m.set("idNo", "");
        }),
        person("ID-12", "name", m -> true, m -> m.set("name", m.get("name") + "2")),
        household("HH-01", "relation", (family, m) -> family.head().set("relation", "99")),
        new Mistake("HH-02", "relation", true, m -> true, (family, m) -> family.members.getLast().set("relation", "01")),
        person("HH-05", "relation", m -> !m.is("01"), m -> m.set("relation", "")),
        person("HH-06", "relation", m -> m.is("03") || m.is("04"), m -> m.set("relation", m.sex == 1 ? "04" : "03")),
        household("HH-09", "sizeLiving", (family, m) -> family.fields.put("sizeLiving",
            Integer.toString(Math.max(1, family.members.size() - 1)))),
        household("HH-11", "phone", (family, m) -> family.fields.put("phone", "1200000")),
        household("HH-17", "exitYear", (family, m) -> family.fields.put("exitYear", "")),
        person("PA-01", "ethnic", m -> true, m -> m.set("ethnic", "")),
        person("PA-02", "health", m -> m.healthy(), m -> m.set("health", "")),
        person("PA-03", "labour", m -> true, m -> m.set("labour", "")),
        person("PA-04", "education", m -> m.student() && m.age < 6, m -> m.set("education", "2")),
        person("PA-05", "education", m -> !m.get("education").isEmpty(), m -> m.set("education", "")),
        person("PA-08", "school", m -> m.age >= 8 && m.age < 11 && m.healthy(), m -> m.set("school", "01")),
        person("PA-18", "labour", m -> m.age < 16, m -> m.set("labour", "1")),
        person("PA-19", "labour", m -> m.student() && m.age >= 16, m -> m.set("labour", "1")),
        person("PA-20", "labour", m -> m.age >= 16 && m.age < 60 && m.healthy() && !m.student()
            && m.get("workMonths").isEmpty() && m.get("post").isEmpty(), m -> m.set("labour", "5")),
        person("PA-21", "labour", m -> m.age >= 16 && m.age < 60 && m.get("health").equals("2") && !m.student(),
            m -> m.set("labour", "1")),
        person("PA-22", "labour", m -> m.age >= 60 && m.healthy(), m -> m.set("labour", "1")),
        person("PA-24", "health", m -> m.get("idType").equals("ID") && m.get("labour").equals("3") && m.get("health").equals("2"),
            m -> m.set("health", "4")),
        person("PA-26", "health", m -> m.healthy() && m.get("labour").equals("5"), m -> m.set("health", "1 2")),
        person("IN-01", "medical", m -> true, m -> m.set("medical", "")),
        person("IN-02", "medical", m -> m.get("medical").equals("1"), m -> m.set("medical", "3")),
        person("IN-04", "medMajor", m -> m.get("medical").equals("1"), m -> m.set("medMajor", "0")),
        person("IN-10", "destitute", m -> m.age >= 60, m -> {
            m.set("lowIncome", "1");
            m.set("destitute", "1");
        }),
        person("WK-01", "workMonths", m -> !m.get("workPlace").isEmpty(), m -> m.set("workMonths", "")),
        person("WK-06", "workPay", m -> !m.get("workPay").isEmpty(), m -> m.set("workPay", "45000")),
        person("WK-12", "postMonths", m -> !m.get("post").isEmpty(), m -> m.set("postMonths", "")),
        person("WK-15", "workMonths", m -> !m.get("workPlace").isEmpty(), m -> m.set("workMonths", "14")));

    private static Mistake person(String rule, String field, Predicate<Member> fits, java.util.function.Consumer<Member> make) {
        return new Mistake(rule, field, false, fits, (family, member) -> make.accept(member));
    }

    private static Mistake household(String rule, String field, BiConsumer<Family, Member> make) {
        return new Mistake(rule, field, true, m -> true, make);
    }

    /** Whether the household can carry it at all. */
    boolean fits(Family family) {
        return switch (rule) {
            case "HH-02", "ID-08" -> family.members.size() > 1 && PLAIN_ID.test(family.head());
            case "HH-09" -> family.members.size() > 1;
            case "HH-17" -> family.get("type").equals("ALV");
            default -> ofHousehold || family.members.stream().anyMatch(fits);
        };
    }
}
