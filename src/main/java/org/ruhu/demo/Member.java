package org.ruhu.demo;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One person being made up: fields of the register by name. */
final class Member {
    final UUID id;
    final int sex;
    final LocalDate birth;
    final int age;
    final Map<String, String> fields = new LinkedHashMap<>();

    Member(UUID id, int sex, LocalDate birth) {
        this.id = id;
        this.sex = sex;
        this.birth = birth;
        this.age = Period.between(birth, DemoPackage.TODAY).getYears();
    }

    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    void set(String field, String value) {
        fields.put(field, value);
    }

    boolean student() {
        return !get("school").isEmpty();
    }

    boolean healthy() {
        return get("health").equals("1");
    }

    boolean is(String relation) {
        return get("relation").equals(relation);
    }
}
