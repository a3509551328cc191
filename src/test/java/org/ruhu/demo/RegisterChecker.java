package org.ruhu.demo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of the field that can be told from register fields alone, written a second time from their wording
 * ({@code domain.md} §7) and in the plainest way, to hold the generator against.
 */
final class RegisterChecker {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final Set<String> MALE = Set.of("03", "06", "07", "09", "11", "13", "15", "17", "19", "22", "24", "27");
    private static final Set<String> FEMALE = Set.of("04", "05", "08", "10", "12", "14", "16", "18", "20", "23", "25", "26");

    /** @param member id of the person, empty for the household */
    record Found(String rule, String household, String member) {}

    record Entry(String id, Map<String, String> fields) {
        String get(String field) {
            return fields.getOrDefault(field, "");
        }

        boolean is(String field, String... values) {
            return List.of(values).contains(get(field));
        }

        boolean blank(String field) {
            return get(field).isEmpty();
        }
    }

    final Set<Found> found = new LinkedHashSet<>();
    private final LocalDate day;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> phones = new HashMap<>();

    RegisterChecker(LocalDate day) {
        this.day = day;
    }

    void household(Entry household, List<Entry> members) {
        String no = household.get("no");
        long heads = members.stream().filter(m -> m.is("relation", "01")).count();
        on(heads == 0, "HH-01", no, "");
        on(heads > 1, "HH-02", no, "");
        on(members.stream().filter(m -> m.is("relation", "02")).count() > 1, "HH-03", no, "");
        on(!household.get("sizeLiving").equals(Integer.toString(members.size())), "HH-09", no, "");
        on(!household.get("phone").matches("1[2-9]\\d{9}"), "HH-11", no, "");
        on(phones.putIfAbsent(household.get("phone"), no) != null, "HH-12", no, "");
        on(household.is("type", "ALV") && !household.get("exitYear").matches("201[4-9]|2020"), "HH-17", no, "");
        on(household.is("category", "UNSTABLE") && !household.is("type", "ALV")
            || household.is("category", "MARGINAL") && !household.is("type", "GEN"), "MC-03", no, "");
        on(household.is("houseGrade", "C", "D") && household.blank("category"), "GU-02", no, "");
        on(!household.is("water", "1") && household.blank("category"), "GU-03", no, "");
        Entry head = members.stream().filter(m -> m.is("relation", "01")).findFirst().orElse(null);
        for (Entry member : members) {
            person(no, member);
            if (head != null && member != head) {
                kinship(no, head, member);
            }
        }
    }

    private void kinship(String no, Entry head, Entry member) {
        on(member.is("relation", "02") && member.get("sex").equals(head.get("sex")), "HH-04", no, "");
        int older = age(head) - age(member);
        on(member.is("relation", "03", "04") && (older < 15 || older > 60)
            || member.is("relation", "11", "12") && older > -15
            || member.is("relation", "07", "08") && older < 30, "HH-07", no, "");
        on(age(head) < 18, "HH-08", no, "");
    }

    private void person(String no, Entry m) {
        identity(no, m);
        on(!m.get("name").matches("[\\u4e00-\\u9fa5·]{2,12}"), "ID-12", no, m.id());
        on(!m.get("relation").matches("0[1-9]|1\\d|2[0-7]|99"), "HH-05", no, m.id());
        on(MALE.contains(m.get("relation")) && !m.is("sex", "1")
            || FEMALE.contains(m.get("relation")) && !m.is("sex", "2"), "HH-06", no, m.id());
        on(m.blank("ethnic"), "PA-01", no, m.id());
        on(m.blank("health"), "PA-02", no, m.id());
        on(!m.get("labour").matches("[1-5]"), "PA-03", no, m.id());
        on(!m.blank("education") && !m.blank("school"), "PA-04", no, m.id());
        on(m.blank("education") && m.blank("school") && m.blank("notInSchool"), "PA-05", no, m.id());
        schooling(no, m);
        work(no, m);
        protection(no, m);
    }

    private void identity(String no, Entry m) {
        String id = m.get("idNo");
        on(m.is("idType", "NONE"), "ID-09", no, m.id());
        on(id.isEmpty() && !m.is("idType", "NONE"), "ID-01", no, m.id());
        if (id.isEmpty()) {
            return;
        }
        on(id.length() != 18 && id.length() != 20 && id.length() != 22, "ID-02", no, m.id());
        if (id.length() < 18) {
            return;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (id.charAt(i) - '0') * WEIGHTS[i];
        }
        on("10X98765432".charAt(sum % 11) != id.charAt(17), "ID-03", no, m.id());
        on(id.length() >= 20 && !id.substring(18, 20).matches("[1-7][1-4]"), "ID-04", no, m.id());
        on((id.charAt(16) - '0') % 2 != (m.is("sex", "1") ? 1 : 0), "ID-07", no, m.id());
        on(ids.putIfAbsent(id.substring(0, 18), no) != null, "ID-08", no, "");
        on(!id.startsWith("990103"), "ID-10", no, m.id());
        try {
            LocalDate born = LocalDate.of(Integer.parseInt(id.substring(6, 10)), Integer.parseInt(id.substring(10, 12)),
                Integer.parseInt(id.substring(12, 14)));
            on(born.isAfter(day), "ID-05", no, m.id());
            on(!born.toString().equals(m.get("birth")), "ID-06", no, m.id());
        } catch (DateTimeException _) {
            on(true, "ID-05", no, m.id());
        }
    }

    private void schooling(String no, Entry m) {
        int age = age(m);
        int school = m.blank("school") ? -1 : Integer.parseInt(m.get("school"));
        on(age < 6 && m.get("education").matches("[2-6]"), "PA-07", no, m.id());
        on(age >= 7 && m.is("health", "1") && (school == 0 || school == 1), "PA-08", no, m.id());
        on(school == 10 && (age < 6 || age > 14), "PA-09", no, m.id());
        on(school >= 17 && school <= 19 && (age < 12 || age > 17), "PA-10", no, m.id());
        on(school >= 21 && school <= 33 && (age < 15 || age > 20), "PA-11", no, m.id());
        on(school >= 41 && school <= 65 && age < 18, "PA-12", no, m.id());
        on(school >= 0 && age > 30, "PA-14", no, m.id());
        on(age >= 16 && age <= 22 && m.is("education", "1", "2"), "PA-15", no, m.id());
        on(m.is("notInSchool", "1", "2") && m.is("health", "1"), "PA-17", no, m.id());
        on(age > 100, "PA-32", no, m.id());
    }

    private void work(String no, Entry m) {
        int age = age(m);
        boolean student = !m.blank("school");
        boolean grown = age >= 16 && age < 60;
        boolean able = m.is("labour", "1", "2");
        on(age < 16 && !m.is("labour", "5", ""), "PA-18", no, m.id());
        on(student && !m.is("labour", "5", ""), "PA-19", no, m.id());
        on(grown && m.is("health", "1") && !student && m.is("labour", "3", "4", "5"), "PA-20", no, m.id());
        on(grown && !m.is("health", "1", "") && able, "PA-21", no, m.id());
        on(age >= 60 && m.is("labour", "1", "2", "4"), "PA-22", no, m.id());
        boolean works = !m.blank("workMonths") && !m.is("workMonths", "0");
        on(m.blank("workPlace") == works, "WK-01", no, m.id());
        on(works && m.is("labour", "3", "4", "5"), "WK-03", no, m.id());
        on(works && (m.blank("workPay") || Integer.parseInt(m.get("workPay")) < 100
            || Integer.parseInt(m.get("workPay")) > 30_000), "WK-06", no, m.id());
        on(works && Integer.parseInt(m.get("workMonths")) > 12, "WK-15", no, m.id());
        boolean post = !m.blank("post");
        on(post && (age < 16 || age >= 70), "WK-11", no, m.id());
        on(post == m.blank("postMonths"), "WK-12", no, m.id());
        on(post && m.is("labour", "4", "5"), "WK-14", no, m.id());
    }

    private void protection(String no, Entry m) {
        boolean disabled = m.get("health").contains("4");
        on(disabled && !m.is("idType", "DIS"), "PA-24", no, m.id());
        on(!disabled && m.is("idType", "DIS"), "PA-25", no, m.id());
        on(m.get("health").contains("1") && m.get("health").length() > 1, "PA-26", no, m.id());
        on(m.blank("medical"), "IN-01", no, m.id());
        on(m.is("medical", "3"), "IN-02", no, m.id());
        on(m.is("medical", "1", "2") && !m.is("medMajor", "1"), "IN-04", no, m.id());
        on(m.get("destitute").matches("[12]") && age(m) >= 18 && age(m) < 60 && m.is("health", "1") && m.blank("school"),
            "IN-08", no, m.id());
        on(m.get("destitute").matches("[12]") && m.get("lowIncome").matches("[12]"), "IN-10", no, m.id());
    }

    private int age(Entry member) {
        return Period.between(LocalDate.parse(member.get("birth")), day).getYears();
    }

    private void on(boolean wrong, String rule, String household, String member) {
        if (wrong) {
            found.add(new Found(rule, household, member));
        }
    }
}
