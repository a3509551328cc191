package org.ruhu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ruhu.Main;
import org.ruhu.TestEnv;
import org.ruhu.model.Role;
import org.ruhu.work.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The commands as a shell in a folder sees them: a process of their own, its exit code and its two streams. */
final class Shell {
    static final String PASSWORD = "four plain words here";

    private final Path folder;

    Shell(Path folder) {
        this.folder = folder;
    }

    record Said(int exit, String out, String err) {
        Said done() {
            assertEquals(0, exit, this::toString);
            return this;
        }

        /** One sentence: one line, and no stack trace. */
        void refused(String... words) {
            assertEquals(1, exit, this::toString);
            assertEquals(1, err.lines().count(), err);
            for (String word : words) {
                assertTrue(err.contains(word), err);
            }
        }
    }

    Said ruhu(String... words) {
        return withPassword(PASSWORD, words);
    }

    Said withPassword(String password, String... words) {
        return withInput("", password, words);
    }

    Said withInput(String input, String password, String... words) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(words));
        try {
            Path out = Files.createTempFile(folder, "out", "");
            Path err = Files.createTempFile(folder, "err", "");
            Path in = Files.writeString(Files.createTempFile(folder, "in", ""), input);
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectInput(in.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile());
            builder.environment().putAll(Map.of("RUHU_PASSWORD", password, "RUHU_LANG", "zh"));
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            int exit = builder.start().waitFor();
            return new Said(exit, Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs commands one after the other in one process, words apart by spaces; what they said on both streams is together. */
    List<Said> script(String... commands) {
        try {
            Path in = Files.writeString(Files.createTempFile(folder, "in", ""), String.join("\n", commands).replace(' ', '\t') + "\n");
            Path out = Files.createTempFile(folder, "out", "");
            assertEquals(0, java(CommandScript.class).redirectInput(in.toFile()).redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor());
            List<Said> all = new ArrayList<>();
            var words = new StringBuilder();
            for (String line : Files.readAllLines(out)) {
                if (line.startsWith("exit ")) {
                    all.add(new Said(Integer.parseInt(line.substring(5)), words.toString(), words.toString()));
                    words.setLength(0);
                } else {
                    words.append(line).append('\n');
                }
            }
            assertEquals(commands.length, all.size(), all::toString);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that goes on until it is stopped; what it says is of no interest. */
    Process started(String... words) throws IOException {
        var builder = java(Main.class);
        builder.command().addAll(List.of(words));
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private ProcessBuilder java(Class<?> main) {
        var builder = new ProcessBuilder(new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), main.getName()))).directory(folder.toFile());
        builder.environment().putAll(Map.of("RUHU_PASSWORD", PASSWORD, "RUHU_LANG", "zh"));
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "RUHU_USER", "RUHU_WORKSPACE"));
        return builder;
    }

    /** @return what a command said that did what it was asked */
    String done(String... words) {
        Said said = ruhu(words);
        assertEquals(0, said.exit(), said::toString);
        assertEquals("", said.err());
        return said.out();
    }

    /** As {@code init} makes one, but with a password that costs nothing to try: a command tries it each time. */
    void workspace(String name, Role role) {
        Workspace.create(folder.resolve(name), role, "格桑", PASSWORD.toCharArray(), TestEnv.real()).close();
    }

    JsonNode json(String file) {
        return new ObjectMapper().readTree(folder.resolve(file).toFile());
    }
}
