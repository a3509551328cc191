package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Trouble;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** Visits held against what the national system exported: by person, by household, in either encoding; nothing is changed. */
class CompareExportTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    private Path folder;
    private TwoVisits two;

    @BeforeEach
    void begin() {
        two = new TwoVisits(folder);
        two.visitFirst(session -> { });
    }

    @AfterEach
    void end() {
        two.close();
    }

    private CompareExport.Report compare(String text, Charset charset, HouseholdId... more) throws IOException {
        Path file = folder.resolve("export.csv");
        Files.write(file, text.getBytes(charset));
        byte[] digest = two.centre.store().digest();
        List<HouseholdId> households = new ArrayList<>(List.of(two.household));
        households.addAll(List.of(more));
        CompareExport.Report report = new CompareExport(two.centre, new Texts(Lang.ZH)).run(two.round, households, file);
        assertEquals(HexFormat.of().formatHex(digest), HexFormat.of().formatHex(two.centre.store().digest()));
        return report;
    }

    private static List<String> said(CompareExport.Report report) {
        return report.differing().stream().map(one -> one.person() + " " + one.field() + " " + one.ours() + " / " + one.theirs()).toList();
    }

    private String idNo() {
        return District.text(two.centre, two.head, "idNo");
    }

    @Test
    void aRowIsFoundByTheNumberOfAMemberAndCodesAreReadInWords() throws IOException {
        String pc = District.text(two.centre, VisitFields.visitOf(two.household, two.centre.round().orElseThrow(), "HV").uuid(), "a:l/auto/pc");
        String text = "姓名,证件号码,民族,联系电话,人均纯收入\r\n次仁," + idNo() + ",藏族,13900001111," + pc + "\r\n";
        assertEquals(List.of(), said(compare(text, StandardCharsets.UTF_8)));
        text = "\uFEFF\"姓名\",证件号码,民族,联系电话,人均纯收入\n\"次仁,\"," + idNo() + ",汉族,13900009999,100.00\n";
        List<String> said = said(compare(text, StandardCharsets.UTF_8));
        assertEquals(List.of("次仁 姓名 次仁 / 次仁,", "次仁 民族 藏族 / 汉族", " 联系电话 139****1111 / 139****9999"), said.subList(0, 3));
        assertEquals(4, said.size(), said::toString);
    }

    @Test
    void tabsAndTheOtherEncodingAreReadAndTheHouseholdIsFoundByItsNumber() throws IOException {
        HouseholdId other = two.household("990103001200-0009");
        CompareExport.Report report = compare("户编号\t联系电话\t别的\n" + TwoVisits.NO + "\t13900001111\t1\n", GB18030, other);
        assertEquals(List.of(), said(report));
        assertEquals(Set.of(other), report.missing());
        assertEquals(List.of(" 联系电话 139****1111 / 138****1111"), said(compare("户号\t联系电话\n" + TwoVisits.NO + "\t13800001111\n", GB18030)));
    }

    @Test
    void aFileWithoutAColumnToFindBySaysSo() {
        assertEquals("spot.export.nocolumn", assertThrows(Trouble.class, () -> compare("村,组\n一,二\n", GB18030)).key());
        assertEquals("spot.export.nocolumn", assertThrows(Trouble.class, () -> compare("", GB18030)).key());
    }
}
