package org.ruhu;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shape of the program: which package may know which, and why. A package that is still empty passes. */
class ArchitectureTest {
    private static final JavaClasses CLASSES =
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.ruhu");

    private static final Set<String> PURE =
        Set.of("text", "model", "form", "rule", "sync", "print", "picture", "sheet", "roster", "demo");

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
        Map.entry("text", Set.of()),
        Map.entry("model", Set.of("text")),
        Map.entry("form", Set.of("model", "text")),
        Map.entry("rule", Set.of("model", "text", "form")),
        Map.entry("sync", Set.of("model", "text")),
        Map.entry("print", Set.of("model", "text", "form")),
        // a form written in a spreadsheet is judged where every form is
        Map.entry("sheet", Set.of("model", "text", "form")),
        Map.entry("picture", Set.of()),
        // a spreadsheet of people, held against what the register knows
        Map.entry("roster", Set.of("model", "text", "form", "sheet")),
        Map.entry("demo", Set.of("model", "text", "sync")),
        Map.entry("store", Set.of("model", "text", "sync")),
        Map.entry("work", with(PURE, "store")),
        Map.entry("ui", with(PURE, "work")),
        Map.entry("cli", with(PURE, "work", "bench")),
        // measures the store against its floor, and so must see both
        Map.entry("bench", with(PURE, "work", "store")));

    static Stream<String> packages() {
        return MAY_USE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageKnowsOnlyWhatLiesBelowIt(String name) {
        String[] allowed = Stream.concat(MAY_USE.get(name).stream(), Stream.of(name)).map(ArchitectureTest::all)
            .toArray(String[]::new);
        check(noClasses().that().resideInAPackage(all(name)).should().dependOnClassesThat(
                resideInAPackage("org.ruhu..").and(not(resideInAnyPackage(allowed))))
            .because("each piece can be read, tested and replaced with only what is below it in mind; "
                + "screens and commands reach data through use cases, never through the store"));
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        String[] known = packages().map(ArchitectureTest::all).toArray(String[]::new);
        check(classes().that(not(resideInAPackage("org.ruhu"))).should().resideInAnyPackage(known)
            .because("a package that no rule names could know anything"));
    }

    @Test
    void onlyTheWiringKnowsTheSurfaces() {
        check(noClasses().that(not(resideInAnyPackage("org.ruhu", all("ui")))).should()
            .dependOnClassesThat().resideInAPackage(all("ui"))
            .because("the window is one of two ways in; the command line must run where there is no display"));
        check(noClasses().that(not(resideInAnyPackage("org.ruhu", all("cli")))).should()
            .dependOnClassesThat().resideInAPackage(all("cli"))
            .because("the command line is one of two ways in"));
        check(noClasses().that(not(resideInAPackage("org.ruhu"))).should()
            .dependOnClassesThat().resideInAPackage("org.ruhu")
            .because("the wiring knows everybody and nobody knows the wiring"));
    }

    @Test
    void packagesKnowEachOtherOneWayOnly() {
        check(slices().matching("org.ruhu.(*)..").should().beFreeOfCycles()
            .because("of two packages that know each other neither can be understood alone"));
        check(slices().matching("org.ruhu.ui.(*)..").should().beFreeOfCycles()
            .because("a screen opens another through the shell, so that screens can be added and removed"));
    }

    @Test
    void aLibraryIsKnownInOnePackage() {
        check(only("ui", "the rest runs on servers without a display and in tests without a toolkit",
            "javafx..", "atlantafx..", "org.kordamp.."));
        check(only("store", "a save is durable only when it passes through the journal first",
            "java.sql..", "javax.sql..", "org.jdbi..", "org.h2.."));
        check(only("sheet", "workbooks from anywhere are opened in one place, which bounds what they may take",
            "org.apache.poi.."));
        check(only("print", "AWT shapes text and prints; on screen it would be a second toolkit",
            "javax.print..", "org.apache.pdfbox.."));
        check(noClasses().that(not(resideInAnyPackage(all("print"), all("picture")))).should()
            .dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.imageio..")
            .because("AWT shapes text, prints, and codes pictures; on screen it would be a second toolkit"));
    }

    @Test
    void nothingIsReadOrWrittenOverANetwork() {
        check(noClasses().should().dependOnClassesThat().resideInAPackage("java.net.http..")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.Socket")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.ServerSocket")
            .because("files are the only way in and out"));
    }

    @Test
    void timeAndChanceComeFromTheEnvironmentPassedIn() {
        check(noClasses().that().doNotHaveFullyQualifiedName("org.ruhu.model.Env").should().accessTargetWhere(
                target(new ReadsTheClockOrThrowsDice()))
            .because("a whole fleet of laptops is played from one seed and one clock, which hidden time would break"));
    }

    @Test
    void everyPackageDeclaresThatNullIsTheException() {
        check(classes().should().resideInAPackage("org.ruhu..").andShould(
                be(new InANullMarkedPackage()))
            .because("the compiler's null check passes over packages that are not marked"));
    }

    private static ArchRule only(String name, String why, String... library) {
        return noClasses().that(not(resideInAPackage(all(name)))).should()
            .dependOnClassesThat().resideInAnyPackage(library).because(why);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    private static String all(String name) {
        return "org.ruhu." + name + "..";
    }

    private static Set<String> with(Set<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    private static final class ReadsTheClockOrThrowsDice extends DescribedPredicate<AccessTarget> {
        private static final Set<String> ELSEWHERE = Set.of("java.lang.System.currentTimeMillis",
            "java.util.UUID.randomUUID", "java.lang.Math.random", "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.random.RandomGenerator.getDefault", "java.security.SecureRandom.<init>",
            "java.security.SecureRandom.getInstanceStrong", "java.util.Date.<init>");

        ReadsTheClockOrThrowsDice() {
            super("it reads the system's clock or draws by chance");
        }

        @Override
        public boolean test(AccessTarget target) {
            String owner = target.getOwner().getFullName();
            String called = owner + "." + target.getName();
            return ELSEWHERE.contains(called)
                || called.startsWith("java.time.Clock.system")
                || called.equals("java.util.Random.<init>") && parameters(target) == 0
                || owner.startsWith("java.time.") && target.getName().equals("now") && !takesAClock(target);
        }

        private static int parameters(AccessTarget target) {
            return target instanceof AccessTarget.CodeUnitAccessTarget code ? code.getRawParameterTypes().size() : 0;
        }

        private static boolean takesAClock(AccessTarget target) {
            return target instanceof AccessTarget.CodeUnitAccessTarget code
                && code.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        }
    }

    private static final class InANullMarkedPackage extends DescribedPredicate<JavaClass> {
        InANullMarkedPackage() {
            super("in a package marked @NullMarked");
        }

        @Override
        public boolean test(JavaClass type) {
            return type.getPackage().isAnnotatedWith(NullMarked.class);
        }
    }
}
