package org.ruhu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.model.UserRole;

/** Users, their passwords and what their roles let them do, as a shell sees it. */
class UserCommandsTest {
    private static final String PASSWORD = "seven yaks by the lake";
    private static final String NEW = "barley in the blue valley";

    @TempDir
    private Path folder;

    private record Said(int exit, String words) {
        Said done() {
            assertEquals(0, exit, words);
            return this;
        }

        Said refused(String part) {
            assertEquals(1, exit, words);
            assertEquals(1, words.strip().lines().count(), words);
            assertTrue(words.contains(part), words);
            return this;
        }
    }

    /** Runs commands one after the other in one process, with these passwords in its environment. */
    private List<Said> run(String password, String newPassword, String... commands) {
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
            "-cp", System.getProperty("java.class.path"), CommandScript.class.getName()).directory(folder.toFile());
        builder.environment().putAll(Map.of("RUHU_PASSWORD", password, "RUHU_NEW_PASSWORD", newPassword, "RUHU_LANG", "zh",
            "RUHU_MEMORY", folder.resolve("memory").toString()));
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "RUHU_USER", "RUHU_WORKSPACE"));
        try {
            Path in = Files.createTempFile(folder, "in", "");
            Path out = Files.createTempFile(folder, "out", "");
            Files.writeString(in, String.join("\n", commands).replace(' ', '\t') + "\n");
            assertEquals(0, builder.redirectInput(in.toFile()).redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor());
            List<Said> all = new ArrayList<>();
            var words = new StringBuilder();
            for (String line : Files.readAllLines(out, StandardCharsets.UTF_8)) {
                if (line.startsWith("exit ")) {
                    all.add(new Said(Integer.parseInt(line.substring(5)), words.toString()));
                    words.setLength(0);
                } else {
                    words.append(line).append('\n');
                }
            }
            assertEquals(commands.length, all.size(), all::toString);
            return all;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void usersAreAddedChangedGivenPasswordsAndRemoved() {
        List<Said> made = run(PASSWORD, NEW, "init --workspace w --user 格桑", "user add 卓玛 --workspace w", "user list --workspace w",
            "user list --workspace w --user 1", "user add 索朗 --role emperor --workspace w --user 1",
            "user add 索朗 --role district --workspace w --user 1", "user role 2 team-leader --name 卓玛央金 --workspace w --user 1",
            "user remove 1 --workspace w --user 1", "passwd --workspace w --user 1", "user", "user list --workspace none");
        made.get(0).done();
        assertTrue(made.get(1).done().words().contains("2"), made.get(1).words());
        made.get(2).refused("--user");
        assertTrue(made.get(2).words().contains("1 组长") && made.get(2).words().contains("2 网格员"), made.get(2).words());
        assertEquals("1\tteam-leader\t组长\t格桑\n2\tenumerator\t网格员\t卓玛\n", made.get(3).done().words());
        assertEquals(2, made.get(4).exit());
        made.get(5).refused("不能给别人这个角色");
        made.get(6).done();
        made.get(7).refused("不能改动或删除自己");
        made.get(8).done();
        assertEquals(2, made.get(9).exit());
        made.get(10).refused("没有工作区");

        List<Said> after = run(NEW, PASSWORD, "user list --workspace w --user 2", "user list --workspace w --user 7",
            "user password 2 --workspace w --user 1", "user list --workspace w --user 2", "user remove 2 --workspace w --user 1",
            "user list --workspace w", "init --workspace v --user 扎西");
        assertTrue(after.get(0).done().words().contains("卓玛央金"));
        after.get(1).refused("没有编号为 7 的用户");
        after.get(2).done();
        after.get(3).refused("密码不对");
        after.get(4).done();
        assertEquals("1\tteam-leader\t组长\t格桑\n", after.get(5).done().words());
        after.get(6).done();
        run("short", NEW, "init --workspace u --user 扎西").getFirst().refused("至少 10 个字符");
        run("password2026", NEW, "init --workspace u --user 扎西").getFirst().refused("太常见");
        assertFalse(Files.exists(folder.resolve("u")));
    }

    @Test
    void whoGuessesOnTheCommandLineWaitsToo() {
        run(PASSWORD, NEW, "init --workspace w --user 格桑").getFirst().done();
        String guess = "households --workspace w";
        List<Said> guessed = run(NEW, NEW, guess, guess, guess, guess, guess, guess);
        guessed.get(4).refused("连续输错 5 次");
        guessed.get(5).refused("密码错误次数太多");
        run(PASSWORD, NEW, guess).getFirst().refused("密码错误次数太多");
    }

    @Test
    void aForgottenPasswordIsReplacedWithTheDistrictsHelp() {
        List<Said> prepared = run(PASSWORD, PASSWORD, "demo --households 4 --out register.json", "init --role centre --workspace centre --user 区里",
            "import register.json --workspace centre", "recovery make --out R1.txt --workspace centre",
            "export --out task.json --workspace centre", "init --workspace w --user 格桑", "recovery ask --workspace w",
            "import task.json --workspace w", "recovery make --out R2.txt --workspace w",
            "recovery make --out R1.txt --workspace centre", "recovery ask --workspace w --out request.json");
        for (int i : new int[] {0, 1, 2, 3, 4, 5, 7, 10}) {
            prepared.get(i).done();
        }
        prepared.get(6).refused("还没有收到区里的恢复公钥");
        prepared.get(8).refused("县区");
        prepared.get(9).refused("已经有了");
        String code = prepared.get(10).words().replaceAll("(?s).*?((\\d{4}-){7}\\d{4}).*", "$1");

        List<Said> answered = run(PASSWORD, NEW, "recovery answer register.json --key R1.txt --out answer.json --workspace centre",
            "recovery answer request.json --key task.json --out answer.json --workspace centre",
            "recovery answer request.json --key R1.txt --out answer.json --workspace centre", "recovery use request.json --workspace w",
            "recovery use answer.json --workspace w", "recovery use answer.json --workspace w", "households --workspace w");
        answered.get(0).refused("不是忘记密码的申请");
        answered.get(1).refused("没有恢复钥匙");
        assertTrue(answered.get(2).done().words().contains(code), answered.get(2).words());
        answered.get(3).refused("不是区里的答复");
        answered.get(4).done();
        answered.get(5).refused("作废");
        answered.get(6).refused("密码不对");
        assertEquals(4, run(NEW, NEW, "households --workspace w").getFirst().done().words().lines().count());
    }

    @Test
    void everyRoleRunsTheCommandsThatItsRoleAllows() {
        List<String> commands = new ArrayList<>(List.of("demo --households 4 --out register.json",
            "init --role centre --workspace w --user 区里", "import register.json --workspace w"));
        UserRole[] roles = UserRole.values();
        for (UserRole role : roles) {
            commands.add("user add " + role.tag() + " --role " + role.tag() + " --workspace w --user 1");
        }
        Map<String, String> allowed = new HashMap<>();
        allowed.put("households", "ENUMERATOR TEAM_LEADER DISTRICT DATA_PROTECTION");
        allowed.put("import register.json", "ENUMERATOR TEAM_LEADER DISTRICT");
        allowed.put("export --out out.json", "ENUMERATOR TEAM_LEADER DISTRICT DATA_PROTECTION");
        allowed.put("sheet --all --out out.pdf", "ENUMERATOR TEAM_LEADER DISTRICT");
        allowed.put("snapshot --out snapshot.json", "ENUMERATOR TEAM_LEADER DISTRICT DATA_PROTECTION");
        allowed.put("verify", "ENUMERATOR TEAM_LEADER DISTRICT DATA_PROTECTION");
        allowed.put("rebuild", "TEAM_LEADER DISTRICT");
        allowed.put("user list", "TEAM_LEADER DISTRICT");
        allowed.put("passwd", "ENUMERATOR TEAM_LEADER DISTRICT DATA_PROTECTION AUDITOR");
        int first = commands.size();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < roles.length; i++) {
            for (var command : allowed.entrySet()) {
                commands.add(command.getKey() + " --workspace w --user " + (i + 2));
                expected.add(roles[i] + " " + command.getKey() + " " + List.of(command.getValue().split(" ")).contains(roles[i].name()));
            }
        }
        List<Said> said = run(PASSWORD, PASSWORD, commands.toArray(String[]::new));
        said.subList(0, first).forEach(Said::done);
        List<String> found = new ArrayList<>();
        for (int i = first; i < commands.size(); i++) {
            String command = commands.get(i).replaceFirst(" --workspace.*", "");
            UserRole role = roles[(i - first) / allowed.size()];
            found.add(role + " " + command + " " + (said.get(i).exit() == 0));
            if (said.get(i).exit() != 0) {
                said.get(i).refused("当前用户");
            }
        }
        assertEquals(expected, found);
    }
}
