package org.ruhu.demo;

import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** Schooling, health, work and insurance that fit a person's age ({@code domain.md} §12.1). */
final class Attributes {
    private static final String[] PLACES = {"拉萨市城关区", "拉萨市堆龙德庆区", "日喀则市桑珠孜区", "山南市乃东区"};
    private static final String[] EMPLOYERS = {"演示建筑公司", "演示餐馆", "演示物流公司", "演示合作社"};
    private static final String[] POSTS = {"生态护林员", "草管员", "保洁员", "水管员"};

    private final Member member;
    private final RandomGenerator random;

    Attributes(Member member, RandomGenerator random) {
        this.member = member;
        this.random = random;
    }

    void write() {
        health();
        schooling();
        labour();
        protection();
        work();
        member.set("status", "IN");
    }

    private void health() {
        double at = random.nextDouble() * (member.age > 60 ? 1 : member.age < 20 ? 6 : 2);
        if (at < .20) {
            member.set("health", "2");
        } else if (at < .24) {
            member.set("health", "3");
        } else if (at < .32) {
            member.set("health", "4");
            member.set("idType", "DIS");
            member.set("idNo", member.get("idNo") + (1 + random.nextInt(7)) + (2 + random.nextInt(3)));
        } else {
            member.set("health", "1");
        }
    }

    private void schooling() {
        int age = member.age;
        if (age < 3) {
            member.set("school", "00");
        } else if (age < 6) {
            member.set("school", "01");
        } else if (age < 12) {
            member.set("school", "10");
        } else if (age < 15) {
            member.set("school", Integer.toString(17 + age - 12));
        } else if (age < 18) {
            member.set("school", Integer.toString((random.nextDouble() < .7 ? 21 : 31) + age - 15));
        } else if (age < 22 && random.nextDouble() < .35) {
            member.set("school", Integer.toString(61 + Math.min(3, age - 18)));
        } else {
            member.set("education", education(age));
        }
    }

    private String education(int age) {
        double at = random.nextDouble();
        if (age <= 25) {
            return at < .6 ? "3" : at < .85 ? "4" : at < .95 ? "5" : "6";
        }
        double older = Math.min(1, (age - 25) / 40.0);
        if (at < .5 * older) {
            return "1";
        }
        return at < .45 + .4 * older ? "2" : at < .75 + .2 * older ? "3" : at < .9 + .07 * older ? "4" : "5";
    }

    private void labour() {
        if (member.age < 16 || member.student()) {
            member.set("labour", "5");
        } else if (member.age >= 60) {
            member.set("labour", random.nextDouble() < .4 ? "3" : "5");
        } else if (member.healthy()) {
            member.set("labour", random.nextDouble() < .1 ? "2" : "1");
        } else {
            member.set("labour", random.nextDouble() < .8 ? "3" : "4");
        }
    }

    private void protection() {
        boolean newborn = ChronoUnit.DAYS.between(member.birth, DemoPackage.TODAY) < 90;
        member.set("medical", newborn ? "4" : member.age > 18 && random.nextDouble() < .03 ? "2" : "1");
        member.set("medMajor", "1");
        member.set("lowIncome", "0");
        member.set("destitute", "0");
    }

    private void work() {
        boolean able = member.get("labour").equals("1") || member.get("labour").equals("2");
        if (able && member.age >= 18 && random.nextDouble() < .5) {
            member.set("workPlace", pick(PLACES));
            member.set("workMonths", Integer.toString(3 + random.nextInt(8)));
            member.set("workPay", Integer.toString(2_400 + 100 * random.nextInt(36)));
            member.set("employer", pick(EMPLOYERS));
            member.set("jobChannel", Integer.toString(1 + random.nextInt(2)));
            member.set("phone", "12%09d".formatted(500_000_000 + random.nextInt(400_000_000)));
        } else if (able && random.nextDouble() < .2) {
            member.set("post", pick(POSTS));
            member.set("postMonths", "12");
            member.set("postPay", Integer.toString(300 + 50 * random.nextInt(8)));
        }
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
