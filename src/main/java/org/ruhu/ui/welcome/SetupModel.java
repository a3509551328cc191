package org.ruhu.ui.welcome;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.ruhu.demo.DemoPackage;
import org.ruhu.model.Env;
import org.ruhu.model.Passwords;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.sync.ImportModel;
import org.ruhu.work.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets up a workspace: what to begin with, whose it is and its password, then the first package. */
public final class SetupModel {
    private static final Logger LOG = LoggerFactory.getLogger(SetupModel.class);

    private static final int DEMO_HOUSEHOLDS = 120;

    private final Desk desk;
    private final Executor screen;
    private final Path folder;
    private final Env env;
    private final Consumer<Throwable> trouble;
    private final Consumer<Workspace> made;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Choosing());
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");

    /** What a person begins with. */
    public sealed interface Begin {
        record Task(Path file) implements Begin {}

        record Demo() implements Begin {}

        record Centre() implements Begin {}
    }

    /** Where the person is on the way. */
    public sealed interface Step {
        record Choosing() implements Step {}

        record Naming(Begin begin) implements Step {}

        record Making(Begin begin) implements Step {}

        record Importing(ImportModel model) implements Step {}

        /** Set up, with nothing to import. */
        record Ready() implements Step {}
    }

    /** What is still wrong with what was typed. */
    public sealed interface Fault {
        record Name() implements Fault {}

        record Weak(Passwords.Fault why) implements Fault {}

        record Different() implements Fault {}
    }

    /** A workspace with the file to import first. */
    private record Made(Workspace workspace, Optional<Path> first) {}

    /** @param made takes over the workspace as soon as there is one, to close it in any case */
    public SetupModel(Desk desk, Executor screen, Path folder, Env env, Consumer<Throwable> trouble,
                      Consumer<Workspace> made) {
        this.desk = desk;
        this.screen = screen;
        this.folder = folder;
        this.env = env;
        this.trouble = trouble;
        this.made = made;
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    public StringProperty name() {
        return name;
    }

    public StringProperty password() {
        return password;
    }

    public StringProperty again() {
        return again;
    }

    public Path folder() {
        return folder;
    }

    public void choose(Begin begin) {
        step.set(new Step.Naming(begin));
    }

    public void back() {
        if (step.get() instanceof Step.Naming) {
            step.set(new Step.Choosing());
        }
    }

    /** The first thing that is wrong; empty when the workspace can be made. */
    public Optional<Fault> fault() {
        if (name.get().isBlank()) {
            return Optional.of(new Fault.Name());
        }
        Optional<Passwords.Fault> weak = Passwords.fault(password.get().toCharArray(), name.get());
        if (weak.isPresent()) {
            return Optional.of(new Fault.Weak(weak.get()));
        }
        return password.get().equals(again.get()) ? Optional.empty() : Optional.of(new Fault.Different());
    }

    public void make() {
        if (!(step.get() instanceof Step.Naming(Begin begin)) || fault().isPresent()) {
            return;
        }
        step.set(new Step.Making(begin));
        String user = name.get().strip();
        char[] secret = password.get().toCharArray();
        Role role = begin instanceof Begin.Centre ? Role.CENTRE : Role.FIELD;
        desk.run(() -> new Made(Workspace.create(folder, role, user, secret, env), first(begin)), this::made, failure -> {
            step.set(new Step.Naming(begin));
            trouble.accept(failure);
        });
    }

    private Optional<Path> first(Begin begin) {
        return switch (begin) {
            case Begin.Task(Path file) -> Optional.of(file);
            case Begin.Demo() -> Optional.of(demoPackage());
            case Begin.Centre() -> Optional.empty();
        };
    }

    /** Beside the workspace: that disk has room, and the file never leaves it. */
    private Path demoPackage() {
        Path file = folder.toAbsolutePath().resolveSibling(folder.getFileName() + "-demo.json");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new DemoPackage(DEMO_HOUSEHOLDS, env.random().nextLong()).write(out, OutputStream.nullOutputStream());
            return file;
        } catch (IOException e) {
            throw new Trouble("package.trouble.write", e, file.toString());
        }
    }

    private void made(Made done) {
        password.set("");
        again.set("");
        made.accept(done.workspace());
        if (done.first().isEmpty()) {
            step.set(new Step.Ready());
            return;
        }
        boolean demoFile = step.get() instanceof Step.Making(Begin.Demo());
        var importing = new ImportModel(desk, screen, done.workspace(), trouble);
        importing.step().subscribe(now -> {
            if (demoFile && (now instanceof ImportModel.Step.Done || now instanceof ImportModel.Step.Refused)) {
                remove(done.first().get());
            }
        });
        step.set(new Step.Importing(importing));
        importing.read(done.first().get());
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("Could not remove the demo package: {}", e.getClass().getSimpleName());
        }
    }
}
