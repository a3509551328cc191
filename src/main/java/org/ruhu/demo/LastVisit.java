package org.ruhu.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;

/** What the visit of the last round said: income log-normal around 19,000 yuan a head, and the four guarantees. */
final class LastVisit {
    private static final double MEDIAN = 19_000;
    private static final double SIGMA = .45;

    private final Family family;
    private final RandomGenerator random;

    LastVisit(Family family, RandomGenerator random) {
        this.family = family;
        this.random = random;
    }

    void write() {
        double at = random.nextDouble();
        String outcome = at < .90 ? "1" : at < .94 ? "2" : at < .96 ? "3" : at < .98 ? "4" : "6";
        put("a/visit_result", outcome);
        if (outcome.compareTo("4") < 0) {
            answers();
        } else {
            put("l/remark", "多次上门未遇到");
        }
        put("m/checker_1", "演示核查员甲");
        put("m/checker_2", "演示核查员乙");
        put("m/visit_date", DemoPackage.LAST_VISITS.plusDays(family.index % 50).toString());
    }

    private void answers() {
        int size = family.members.size();
        put("a/respondent", "1");
        put("a/phone", family.get("phone"));
        put("a/size_registered", Integer.toString(size));
        put("a/size_living", Integer.toString(size));
        BigDecimal net = BigDecimal.valueOf(Math.round(perHead() * size / 10) * 10);
        BigDecimal gross = share(net, 1.08);
        BigDecimal business = share(gross, .30);
        BigDecimal property = share(gross, .06);
        BigDecimal transfers = share(gross, .24);
        BigDecimal costs = gross.subtract(net);
        BigDecimal wages = gross.subtract(business).subtract(property).subtract(transfers);
        boolean whole = family.get("type").equals("ALV") || !family.get("category").isEmpty();
        if (whole) {
            itemised(wages, business, property, transfers, costs);
        } else {
            put("h/wages/a_short", wages.toString());
            put("h/business/b_short", business.toString());
            put("h/costs/e_short", costs.toString());
            put("h/property/c_short", property.toString());
            put("h/transfers/d8", transfers.toString());
        }
        put("h/wages/income_a", wages.toString());
        put("h/business/income_b", business.toString());
        put("h/costs/cost_e", costs.toString());
        put("h/property/income_c", property.toString());
        put("h/transfers/income_d", transfers.toString());
        put("l/auto/net_income", net.toString());
        put("l/auto/pc", net.divide(BigDecimal.valueOf(size), 2, RoundingMode.HALF_UP).toString());
        put("e/house_grade", family.get("houseGrade"));
        put("f/water_source", random.nextDouble() < .85 ? "1" : "4");
        put("l/team/opinion", "1");
        put("m/signed", "1");
    }

    private void itemised(BigDecimal wages, BigDecimal business, BigDecimal property, BigDecimal transfers,
                       BigDecimal costs) {
        put("h/wages/a1", wages.toString());
        BigDecimal crops = share(business, .6);
        put("h/business/b1", crops.toString());
        put("h/business/b2", business.subtract(crops).toString());
        put("h/property/c2", property.toString());
        put("h/transfers/d8", transfers.toString());
        put("h/costs/e1", costs.toString());
    }

    private double perHead() {
        double poor = family.get("category").isEmpty() || family.get("eliminated").equals("1") ? 1 : .4;
        return MEDIAN * poor * Math.exp(SIGMA * random.nextGaussian());
    }

    private static BigDecimal share(BigDecimal of, double share) {
        return of.multiply(BigDecimal.valueOf(share)).setScale(0, RoundingMode.HALF_UP);
    }

    private void put(String path, String value) {
        family.lastVisit.put(path, value);
    }
}
