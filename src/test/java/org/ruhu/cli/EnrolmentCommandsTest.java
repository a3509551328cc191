package org.ruhu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.TestEnv;
import org.ruhu.work.Entry;
import org.ruhu.work.RealCentre;
import org.ruhu.work.Workspace;

/** The whole story of a laptop and its centre, as a shell sees it. */
class EnrolmentCommandsTest {
    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void make() {
        shell = new Shell(folder);
    }

    private Workspace opened(String name) {
        return assertInstanceOf(Entry.Open.class, Workspace.open(folder.resolve(name), Shell.PASSWORD.toCharArray(), TestEnv.real()))
            .workspace();
    }

    /** A centre with data, a laptop that was invited and has asked. @return the code that both sides show */
    private String asked() {
        List<Shell.Said> made = shell.script("init --role centre --workspace centre --user 区里", "init --workspace laptop --user 格桑");
        made.forEach(Shell.Said::done);
        try (Workspace centre = opened("centre")) {
            RealCentre.fill(centre);
        }
        List<Shell.Said> said = shell.script("device list --workspace centre", "export --all --out tasks --workspace centre",
            "device invite --name 甲组电脑 --grid 第一网格 --out invitation.json --workspace centre",
            "device invite --name 甲组电脑 --grid 措麦村/第一网格 第二网格 --out invitation.json --workspace centre",
            "device invite --name 甲组电脑 --grid 第二网格 --out other.json --workspace centre",
            "export --out early.ruhu --workspace laptop", "enrol none.json --out request.json --workspace laptop",
            "enrol invitation.json --out request.json --workspace laptop");
        assertEquals("", said.get(0).done().out());
        said.get(1).refused("还没有在用的设备");
        said.get(2).refused("有几个网格都叫 第一网格", "措麦村/第一网格, 加措村/第一网格");
        said.get(3).done();
        said.get(4).refused("请换一个名称");
        said.get(6).refused("none.json");
        return said.get(7).done().out().replaceAll("(?s).*核对码：(\\d{4}-\\d{4}).*", "$1");
    }

    @Test
    void aLaptopIsEnrolledWorksAndIsAnswered() throws IOException {
        String code = asked();
        List<Shell.Said> said = shell.script("device admit invitation.json --yes --workspace centre",
            "device admit request.json --workspace centre", "device admit request.json --fingerprint 0000-0000 --workspace centre",
            "device admit request.json --fingerprint " + code + " --workspace centre",
            "device admit request.json --yes --workspace centre", "team add 第一组 --workspace centre",
            "team add 第一组 --workspace centre", "team list --workspace centre", "device join 甲组电脑 --team 第二组 --workspace centre",
            "device join 甲组电脑 --team 第一组 --workspace centre", "assign 甲组电脑 第二网格 --read --workspace centre",
            "assign 甲组电脑 第二网格 --read --none --workspace centre", "assign 乙 第二网格 --workspace centre",
            "export --to 甲组电脑 --out task.ruhu --workspace centre", "export --all --out tasks --workspace centre",
            "export --to 乙 --out none.ruhu --workspace centre", "export --all --to 甲组电脑 --out x --workspace centre",
            "import task.ruhu --workspace laptop", "households --workspace laptop", "export --out in/return.ruhu --workspace laptop",
            "export --out clear.json --workspace laptop", "device list --workspace centre", "device revoke 甲组电脑 --workspace laptop");
        said.get(0).refused("这不是登记申请文件");
        said.get(1).refused(code, "请与“甲组电脑”的使用人核对");
        said.get(2).refused("申请可能被人换过");
        said.get(3).done();
        said.get(4).refused("对不上任何尚未使用的邀请");
        said.get(5).done();
        said.get(6).refused("已有名为“第一组”的工作组");
        assertEquals("第一组\n", said.get(7).done().out());
        said.get(8).refused("没有工作组 第二组");
        said.get(9).done();
        assertTrue(said.get(10).done().out().contains("只能查看：加措村/第二网格"));
        assertEquals(2, said.get(11).exit());
        said.get(12).refused("没有登记名为 乙 的设备");
        said.get(13).done();
        assertTrue(said.get(14).done().out().contains("城关区-甲组电脑-"), said.get(14).out());
        said.get(15).refused("没有登记名为 乙 的设备");
        assertEquals(2, said.get(16).exit());
        said.get(17).done();
        assertEquals(1, said.get(18).done().out().lines().count());
        said.get(19).refused("in/return.ruhu");
        said.get(20).refused("当前用户");
        assertTrue(said.get(21).done().out().matches("(?s)dev-[0-9a-f]{8}\t甲组电脑\t第一组\t在用\t-\t措麦村/第一网格\t加措村/第二网格\n"),
            said.get(21).out());
        said.get(22).refused("县区管理员");
        inbox();
    }

    private void inbox() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("letter.txt"), "您好");
        try (Workspace laptop = opened("laptop")) {
            RealCentre.write(laptop, "一组2号院");
        }
        List<Shell.Said> said = shell.script("export --out in/return.ruhu --workspace laptop", "inbox in --once --workspace centre",
            "inbox in --once --workspace centre", "inbox none --once --workspace centre", "device revoke 甲组电脑 --workspace centre",
            "export --to 甲组电脑 --out x.ruhu --workspace centre", "inbox in --once --workspace centre");
        said.get(0).done();
        String taken = said.get(1).done().out();
        assertTrue(taken.contains("letter.txt\t没有导入：这不是入户数据包。") && taken.contains("return.ruhu\t已导入：新 "), taken);
        assertEquals("", said.get(2).done().out());
        said.get(3).refused("没有文件夹 none");
        said.get(4).done();
        said.get(5).refused("已停用");
        assertEquals("taken", shell.json("in/return.ruhu.verdict.json").path("verdict").asString());
        assertTrue(Files.exists(in.resolve("letter.txt.verdict.txt")));
        try (Workspace centre = opened("centre"); var out = Files.list(in.resolve("out"))) {
            assertEquals("一组2号院", RealCentre.address(centre));
            Path answer = out.toList().getFirst();
            shell.script("import in/out/" + answer.getFileName() + " --workspace laptop").getFirst().done();
        }
    }

    @Test
    void theInboxEndsCleanlyWhenItIsStopped() throws Exception {
        shell.script("init --role centre --workspace centre --user 区里").getFirst().done();
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("letter.txt"), "您好");
        Process inbox = shell.started("inbox", "in", "--workspace", "centre");
        try {
            while (!Files.exists(in.resolve("letter.txt.verdict.json"))) {
                assertTrue(inbox.isAlive());
                Thread.onSpinWait();
            }
            shell.ruhu("households", "--workspace", "centre").refused("正在");
            inbox.destroy();
            assertEquals(143, inbox.waitFor());
        } finally {
            inbox.destroyForcibly();
        }
        assertFalse(Files.exists(in.resolve("letter.txt.verdict.json.part")));
        assertEquals("", shell.done("households", "--workspace", "centre"));
        assertTrue(shell.done("verify", "--workspace", "centre").contains("全部一致"));
    }

    @Test
    void theRootKeyIsMovedIntoTheSafe() throws IOException {
        List<Shell.Said> said = shell.script("init --role centre --workspace centre --user 区里", "key root --workspace centre",
            "key root --move-to root.txt --workspace centre", "key root --move-to again.txt --workspace centre",
            "key root --workspace centre", "key root --renew root.txt --workspace centre", "key root --renew centre --workspace centre",
            "key root --move-to a --renew b --workspace centre", "init --workspace laptop --user 格桑",
            "key root --move-to k --workspace laptop", "key", "team", "device");
        for (int i : new int[] {0, 2, 8}) {
            said.get(i).done();
        }
        assertTrue(said.get(1).done().out().contains("根密钥还在本工作区"));
        said.get(3).refused("已经不在本工作区");
        assertTrue(said.get(4).done().out().contains("根密钥不在本工作区"));
        said.get(5).done();
        said.get(6).refused("centre");
        said.get(9).refused("县区管理员");
        for (int i : new int[] {7, 10, 11, 12}) {
            assertEquals(2, said.get(i).exit(), said.get(i)::toString);
        }
        assertTrue(Files.readString(folder.resolve("root.txt")).lines().count() == 3);
    }
}
