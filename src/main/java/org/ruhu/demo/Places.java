package org.ruhu.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Townships, villages and grids that do not exist, of the sizes that the district has. */
final class Places {
    private static final String[] TOWNSHIPS = {"演示一街道", "演示二街道", "演示三街道", "演示四镇", "演示五镇", "演示六镇"};
    private static final int[] WEIGHTS = {6_685, 11_485, 4_860, 5_763, 4_500, 6_243};
    private static final int VILLAGE = 280;
    private static final int GRID = 45;
    private static final String DIGITS = "零一二三四五六七八九";

    private final List<Village> villages = new ArrayList<>();

    /** @param first number of the village's first household, counted over the district */
    record Village(UUID id, String code, String name, String township, int first, int size, List<Grid> grids) {}

    record Grid(UUID id, String name, String team) {}

    record Home(UUID village, UUID grid, String number, String group) {}

    Places(int households, RandomGenerator random) {
        int townships = households < 1_000 ? 1 : TOWNSHIPS.length;
        int count = Math.max(Math.min(3, households), Math.round((float) households / VILLAGE));
        int total = 0;
        for (int i = 0; i < townships; i++) {
            total += WEIGHTS[i];
        }
        int number = 0;
        int weightSoFar = 0;
        for (int township = 0; township < townships; township++) {
            weightSoFar += WEIGHTS[township];
            int until = Math.round((float) count * weightSoFar / total);
            for (int inTownship = 0; number < until; inTownship++, number++) {
                add(households, random, township, inTownship, number, count);
            }
        }
    }

    private void add(int households, RandomGenerator random, int township, int inTownship, int number, int count) {
        int first = (int) ((long) households * number / count);
        int size = (int) ((long) households * (number + 1) / count) - first;
        List<Grid> grids = new ArrayList<>();
        for (int i = 0; i < Math.max(1, (size + GRID - 1) / GRID); i++) {
            grids.add(new Grid(Families.id(random), "第" + numeral(i + 1) + "网格", "演示第" + numeral(number + 1) + "组"));
        }
        villages.add(new Village(Families.id(random), "9901030%02d%03d".formatted(township + 1, 200 + inTownship),
            "演示" + numeral(number + 1) + "村", TOWNSHIPS[township], first, size, grids));
    }

    List<Village> villages() {
        return villages;
    }

    Home of(int household) {
        int low = 0;
        int high = villages.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (villages.get(middle).first() <= household) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Village village = villages.get(low);
        int inVillage = household - village.first();
        int grid = (int) ((long) inVillage * village.grids().size() / village.size());
        return new Home(village.id(), village.grids().get(grid).id(), "%s-%04d".formatted(village.code(), inVillage + 1),
            numeral(grid + 1) + "组");
    }

    /** 1 to 99 in Chinese. */
    static String numeral(int n) {
        String ones = n % 10 == 0 ? "" : DIGITS.substring(n % 10, n % 10 + 1);
        return n < 10 ? ones : (n < 20 ? "" : DIGITS.substring(n / 10, n / 10 + 1)) + "十" + ones;
    }
}
