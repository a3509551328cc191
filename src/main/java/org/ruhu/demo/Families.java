package org.ruhu.demo;

import java.time.LocalDate;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Makes up households in their order, each from the seed and its own number, so that none need be kept. */
final class Families {
    private static final double[] SIZES = {.14, .33, .58, .80, .92, .97, .99, 1};
    private static final int[] CATEGORY_WEIGHTS = {45, 52, 32};
    private static final String[] CATEGORIES = {"UNSTABLE", "MARGINAL", "SUDDEN"};
    private static final double MONITORED = 129.0 / 11_150;
    private static final double ELIMINATED = 100.0 / 129;

    private final int households;
    private final long seed;
    private final Places places;
    private final BirthNumbers births = new BirthNumbers();

    Families(int households, long seed, Places places) {
        this.households = households;
        this.seed = seed;
        this.places = places;
    }

    Family of(int index) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003L + index);
        Places.Home home = places.of(index);
        Family family = new Family(id(random), index, home.number(), home.village(), home.grid());
        people(family, random);
        household(family, home, random);
        new LastVisit(family, random).write();
        return family;
    }

    static UUID id(RandomGenerator random) {
        return new UUID(random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x4000L,
            random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }

    private static int size(RandomGenerator random) {
        double at = random.nextDouble();
        int size = 1;
        while (at > SIZES[size - 1]) {
            size++;
        }
        return size;
    }

    private void people(Family family, RandomGenerator random) {
        int size = size(random);
        boolean old = size <= 2 && random.nextDouble() < .45;
        int headAge = old ? 62 + random.nextInt(22) : size >= 6 ? 48 + random.nextInt(12) : 30 + random.nextInt(27);
        int headSex = random.nextDouble() < .72 ? 1 : 2;
        add(family, random, "01", headSex, headAge);
        int left = size - 1;
        if (left > 0 && random.nextDouble() < .88) {
            add(family, random, "02", 3 - headSex, clamp(headAge - 4 + random.nextInt(9), 22, 90));
            left--;
        }
        int grown = headAge;
        if (left > 0 && headAge < 58 && random.nextDouble() < (size > 3 ? .55 : .2)) {
            add(family, random, "12", 2, headAge + 20 + random.nextInt(10));
            left--;
        }
        int eldest = clamp(12 + random.nextInt(12), headAge - 50, headAge - 19);
        while (left > 0) {
            if (grown >= 48 && left >= 2 && family.members.stream().noneMatch(m -> m.is("05"))) {
                int son = 24 + random.nextInt(Math.max(1, Math.min(8, headAge - 42)));
                add(family, random, "03", 1, son);
                add(family, random, "05", 2, son - 1);
                left -= 2;
                if (left > 0) {
                    int sex = 1 + random.nextInt(2);
                    add(family, random, sex == 1 ? "07" : "08", sex, random.nextInt(Math.max(1, Math.min(8, son - 20))));
                    left--;
                }
                eldest = son - 2;
            } else {
                int sex = 1 + random.nextInt(2);
                eldest = Math.max(0, Math.min(eldest, headAge - 19) - random.nextInt(6));
                add(family, random, sex == 1 ? "03" : "04", sex, eldest);
                left--;
            }
        }
    }

    private static int clamp(int value, int least, int most) {
        return Math.max(least, Math.min(most, value));
    }

    private void add(Family family, RandomGenerator random, String relation, int sex, int age) {
        BirthNumbers.Birth birth = births.next(DemoPackage.TODAY.minusYears(age).minusDays(20 + random.nextInt(330)), sex);
        Member member = new Member(id(random), sex, birth.day());
        member.set("household", family.id.toString());
        Names.Name name = Names.of(random, sex);
        member.set("name", name.zh());
        member.set("nameBo", name.bo());
        member.set("sex", Integer.toString(sex));
        member.set("birth", birth.day().toString());
        member.set("idType", "ID");
        member.set("idNo", birth.idNo());
        member.set("relation", relation);
        member.set("ethnic", random.nextDouble() < .96 ? "04" : random.nextDouble() < .7 ? "01" : "54");
        new Attributes(member, random).write();
        family.members.add(member);
    }

    private void household(Family family, Places.Home home, RandomGenerator random) {
        String category = category(family.index);
        boolean alleviated = category.equals("UNSTABLE") || !category.equals("MARGINAL") && random.nextDouble() < .15;
        var fields = family.fields;
        fields.put("no", family.no);
        fields.put("grid", family.grid.toString());
        fields.put("village", family.village.toString());
        fields.put("group", home.group());
        fields.put("address", home.group() + (1 + family.index % 97) + "号");
        fields.put("type", alleviated ? "ALV" : "GEN");
        fields.put("exitYear", alleviated ? Integer.toString(2016 + random.nextInt(5)) : "");
        fields.put("category", category);
        fields.put("eliminated", category.isEmpty() ? "" : eliminated(family.index) ? "1" : "0");
        fields.put("phone", "12%09d".formatted(family.index));
        fields.put("sizeRegistered", Integer.toString(family.members.size()));
        fields.put("sizeLiving", Integer.toString(family.members.size()));
        fields.put("houseGrade", random.nextDouble() < .7 ? "A" : "B");
        fields.put("water", "1");
        fields.put("relocated", random.nextDouble() < .08 ? "1" : "0");
        fields.put("status", "IN");
        fields.put("land", Integer.toString(2 + random.nextInt(14)));
        fields.put("grassland", random.nextDouble() < .3 ? Integer.toString(20 + random.nextInt(300)) : "0");
        boolean allowance = !category.isEmpty() && random.nextDouble() < .5 || random.nextDouble() < .018;
        if (allowance) {
            family.members.forEach(member -> member.set("lowIncome", "1"));
        }
    }

    /** Spreads the monitored households evenly over the numbers, and their categories by their weights. */
    private String category(int index) {
        long wanted = monitored();
        long before = index * wanted / households;
        if ((index + 1) * wanted / households == before) {
            return "";
        }
        int place = (int) (before * 47 % 129);
        int kind = before < 3 ? (int) before : place < CATEGORY_WEIGHTS[0] ? 0
            : place < CATEGORY_WEIGHTS[0] + CATEGORY_WEIGHTS[1] ? 1 : 2;
        return CATEGORIES[kind];
    }

    private long monitored() {
        return Math.max(households >= 30 ? 4 : 0, Math.round(households * MONITORED));
    }

    private boolean eliminated(int index) {
        long number = index * monitored() / households;
        return Math.floor((number + 1) * ELIMINATED) > Math.floor(number * ELIMINATED);
    }
}
