package org.ruhu.work;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The program with one line of its source replaced, in a class loader of its own. So a fault can be planted without a switch in
 * the program for it.
 */
final class Mutant extends ClassLoader {
    private final Map<String, byte[]> replaced = new HashMap<>();

    private Mutant() {
        super(Mutant.class.getClassLoader());
    }

    /** @param source of a class, such as {@code store/Peers}. @param line must stand in it once */
    static Mutant of(String source, String line, String by) {
        try {
            String text = Files.readString(Path.of("src/main/java/org/ruhu", source + ".java"));
            if (text.split(java.util.regex.Pattern.quote(line), -1).length != 2) {
                throw new AssertionError("not once in " + source + ": " + line);
            }
            var mutant = new Mutant();
            mutant.compile(source, text.replace(line, by));
            return mutant;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(String source, String text) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var file = new SimpleJavaFileObject(URI.create("string:///org/ruhu/" + source + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return text;
            }
        };
        var errors = new java.io.StringWriter();
        var manager = new Manager(compiler.getStandardFileManager(null, null, null));
        boolean compiled = compiler.getTask(errors, manager, null, List.of("-proc:none", "-nowarn", "-parameters", "-classpath",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))), null, List.of(file)).call();
        if (!compiled) {
            throw new AssertionError(errors.toString());
        }
    }

    private final class Manager extends ForwardingJavaFileManager<JavaFileManager> {
        Manager(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("bytes:///" + name.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            replaced.put(name, toByteArray());
                        }
                    };
                }
            };
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            // the disk in memory is known to H2 by its class, once for all
            if (!name.startsWith("org.ruhu.") || name.startsWith("org.ruhu.disk.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] bytes = replaced.get(name);
        if (bytes == null) {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                bytes = in.readAllBytes();
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** Whether a test without parameters, {@code Class#method}, fails in it. */
    boolean fails(String test) {
        String[] names = test.split("#");
        try {
            Class<?> type = loadClass("org.ruhu.work." + names[0]);
            var made = type.getDeclaredConstructor();
            made.setAccessible(true);
            Object one = made.newInstance();
            var method = type.getDeclaredMethod(names[1]);
            var close = type.getDeclaredMethod("close");
            method.setAccessible(true);
            close.setAccessible(true);
            try {
                method.invoke(one);
                return false;
            } catch (java.lang.reflect.InvocationTargetException e) {
                return true;
            } finally {
                close.invoke(one);
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Plays one history in it. @return what went wrong; empty if nothing did */
    @SuppressWarnings("unchecked")
    Optional<String> play(long seed) {
        try {
            Class<?> history = loadClass("org.ruhu.work.FleetHistory");
            var of = history.getDeclaredMethod("of", long.class);
            var failure = history.getDeclaredMethod("failure");
            of.setAccessible(true);
            failure.setAccessible(true);
            return (Optional<String>) failure.invoke(of.invoke(null, seed));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
