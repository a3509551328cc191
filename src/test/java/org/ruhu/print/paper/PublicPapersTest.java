package org.ruhu.print.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hangs on a board names the head, the village, the number of members and the category, and nothing else of a household. */
class PublicPapersTest {
    private static final long SEED = Long.getLong("ruhu.seed", System.nanoTime());
    private static final List<String> ILLNESSES = List.of("尿毒症", "肺结核", "慢性肾炎", "乳腺癌", "精神障碍", "患有大病", "二级残疾");
    private static final List<String> NAMES = List.of("扎西", "次仁", "卓玛", "央金", "格桑", "旦增", "德吉", "曲珍", "罗布", "多吉");
    private static final Pattern MANY_DIGITS = Pattern.compile("[0-9*]{6,}");

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    @Test
    void noPublicPaperHoldsANumberATelephoneOrAnIllness() throws IOException {
        System.out.println("seed " + SEED);
        var papers = new WrittenPapers(folder);
        for (int turn = 0; turn < 20; turn++) {
            List<HouseholdFacts> households = Stream.generate(this::household).limit(1 + random.nextInt(40)).toList();
            List<PublicHousehold> shown = households.stream().map(each -> PublicHousehold.of(each, random.nextBoolean() ? "IN" : "ELIM")).toList();
            for (OfficialPaper paper : List.of(new Notice(WrittenPapers.head(), shown, null, null), new Announcement(WrittenPapers.head(), shown, null))) {
                // the hotline is no secret
                String text = papers.text(paper).replace("12317", "");
                for (HouseholdFacts household : households) {
                    String head = household.head().replaceAll("[0-9*]", "");
                    assertTrue(text.contains(head), () -> "seed " + SEED + ": " + head + " is not in " + text);
                    secrets(household).forEach(secret -> assertFalse(text.contains(secret), () -> "seed " + SEED + ": " + secret + " in " + text));
                }
                assertFalse(MANY_DIGITS.matcher(text.replace("2024-02-03", "")).find(), () -> "seed " + SEED + ": " + text);
            }
        }
    }

    private HouseholdFacts household() {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            members.add(new Member(name(), "之子", number(17) + "X", pick(ILLNESSES), pick(ILLNESSES)));
        }
        String phone = "1" + number(10);
        String head = random.nextInt(3) == 0 ? name() + phone : random.nextInt(3) == 0 ? members.getFirst().idNo().replace("X", "") + name() : name();
        return new HouseholdFacts("990103001-" + number(4), head, pick(ILLNESSES) + "组", "演示路" + number(7), phone, "GEN",
            pick(List.of("MARGINAL", "SUDDEN", "UNSTABLE", pick(ILLNESSES), phone)), random.nextBoolean() ? members.size() : null, members);
    }

    private static List<String> secrets(HouseholdFacts household) {
        return Stream.concat(Stream.of(household.no(), household.phone(), household.group(), household.address(), household.phone().substring(7)),
            household.members().stream().flatMap(member -> Stream.of(member.idNo(), member.idNo().substring(0, 17), member.idNo().substring(13),
                member.health(), member.labour()))).toList();
    }

    @Test
    void theRecordOfAPublicHouseholdHasRoomForNothingElse() {
        assertEquals(Set.of("head", "persons", "category", "matter"), Arrays.stream(PublicHousehold.class.getRecordComponents())
            .map(component -> component.getName()).collect(Collectors.toSet()));
        assertEquals(Set.of("head", "households", "from", "to"), Arrays.stream(Notice.class.getRecordComponents())
            .map(component -> component.getName()).collect(Collectors.toSet()));
        assertEquals(Set.of("head", "households", "date"), Arrays.stream(Announcement.class.getRecordComponents())
            .map(component -> component.getName()).collect(Collectors.toSet()));
    }

    private String name() {
        return pick(NAMES) + pick(NAMES);
    }

    private String number(int digits) {
        return Stream.generate(() -> String.valueOf(1 + random.nextInt(9))).limit(digits).collect(Collectors.joining());
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
