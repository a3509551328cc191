package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Faults that are planted in the program, {@code sync-spec.md} §8, one line of source each: every one is found, by a history or
 * by a test of its own.
 */
class PlantedFaultTest {
    private static final long PATIENCE = 120_000_000_000L;

    /** Each with what finds it: the first history that does, or a test. */
    enum Planted {
        DELTA_IS_WHAT_WAS_SENT(1, "work/ExportPackage",
            "Knowledge without = workspace.store().peers().surely(to.device);",
            "Knowledge without = workspace.store().outgoing().statements() > 0 ? workspace.store().knowledge() : Knowledge.NOTHING;"),
        LAST_WRITER_WINS(8, "sync/Register",
            "            if (!over.remove(sibling.id())) {",
            "            over.remove(sibling.id());\n            if (false) {"),
        DROPPED_IF_FROM_THE_FUTURE(10, "store/Import",
            "        if (isNew(change)) {\n            take(change);\n        }\n    }\n\n    private boolean",
            "        if (isNew(change) && change.hlc() >>> 16 < store.env().millis() + 86_400_000L) {\n            take(change);\n        }\n    }\n\n    private boolean"),
        LOG_OF_LAPTOPS_STAYS_THERE(1, "work/ExportPackage",
            "workspace.role() == Role.FIELD, to.grids));",
            "false, to.grids));"),
        EVERYBODYS_IS_LEFT_OUT(1, "store/Outgoing",
            "            grids.add(\"\");\n",
            ""),
        NO_STATEMENT_IS_NEWER(1, "store/Applier",
            "        if (!older) {",
            "        if (last.isEmpty()) {"),
        HISTORY_OF_WHAT_MOVED_STAYS(6, "store/Outgoing",
            "Scope.movedIn(handles.get(), wanted.grids.get())",
            "Scope.movedIn(handles.get(), Set.of())"),
        OVERWRITTEN_LATER_IS_ALIVE(8, "sync/Register",
            "if (!pending.remove(id)) {",
            "if (pending.remove(id) || true) {"),
        ORDER_OF_ARRIVAL_COUNTS(8, "sync/Register",
            "        pending.addAll(over);\n",
            ""),
        A_TYPE_IS_TOO_LONG("ForgeryTest#whatANewerProgramCallsByALongNameTravelsUnchanged", "store/Projector",
            "Rows.cut(first.type(), LONGEST_TYPE)",
            "first.type()"),
        NO_ECHO("ForgeryTest#aLaptopThatWasSetBackUnnoticedGoesOnAsAnother", "work/ImportPackage",
            "return echoed || head.forked()",
            "return head.forked()"),
        NOBODY_GOES_ON_AS_ANOTHER("ForgeryTest#aLaptopThatWasSetBackUnnoticedGoesOnAsAnother", "work/ImportPackage",
            "if (older || store.peers().forked().contains(store.identity().writer())) {",
            "if (false) {"),
        NO_DIGEST_OF_GRIDS("ForgeryTest#aLaptopWhoseGridDiffersFromTheCentresSendsAllOfIt", "work/ImportPackage",
            "store.peers().doubt(head.from(), !fits);",
            "store.peers().doubt(head.from(), false);"),
        DIGESTS_ALWAYS_DIFFER("ForgeryTest#aLaptopWhoseGridDiffersFromTheCentresSendsAllOfIt", "work/ImportPackage",
            "store.peers().doubt(head.from(), !fits);",
            "store.peers().doubt(head.from(), true);"),
        A_REVOKED_LAPTOP_IS_BELIEVED("ForgeryTest#whatARevokedLaptopBringsWaitsOnceHoweverOftenItIsBrought", "work/Trust",
            "        if (isRevoked(head.from())) {",
            "        if (false) {"),
        FORGOTTEN_WHAT_WAITS("ForgeryTest#whatARevokedLaptopBringsWaitsOnceHoweverOftenItIsBrought", "store/Import",
            "isNew(change) && !waiting.holds(change)",
            "isNew(change)"),
        A_CHANGE_TWICE_COUNTS_TWICE("ForgeryTest#aPackageWithAChangeTwiceCountsItOnce", "store/Import",
            "return !outgoing.holds(change) && seen.add(Long.parseUnsignedLong(change.hash(), 0, 16, 16));",
            "return !outgoing.holds(change);"),
        EVERY_STATEMENT_IS_NEWER("ForgeryTest#anOldPackageThatComesAgainChangesNothing", "store/Applier",
            "        if (!older) {",
            "        if (true) {"),
        SIGNATURES_ARE_NOT_ASKED_FOR("ForgeryTest#anEditedSignatureIsSeen", "work/Trust",
            "return Optional.of(sender == Role.FIELD ? laptop(head) : centre(head));",
            "return Optional.empty();"),
        THE_LAST_SIGNATURE_IS_NOT_READ("ForgeryTest#anEditedSignatureIsSeen", "sync/PackageReader",
            "        require(end, Signing.Of.PACKAGE, all);\n",
            ""),
        ANYBODY_CERTIFIES_A_CENTRE("ForgeryTest#aCertificateThatALaptopHasSignedIsWorthNothing", "sync/Certificate",
            "if (next.isEmpty() || issuer.isPresent() && !issuer.get().certificate.role.equals(Role.CENTRE.tag())) {",
            "if (next.isEmpty()) {"),
        A_ROLE_IS_NOT_COMPARED("ForgeryTest#aLaptopIsNotTakenForTheCentre", "work/Trust",
            "        if (!head.role().equals(sender.tag())) {",
            "        if (false) {"),
        FOR_WHOM_IS_NOT_COMPARED("ForgeryTest#whatIsForSomebodyElseIsLeftAlone", "work/Trust",
            "            default -> head.to().equals(workspace.device());",
            "            default -> true;"),
        RECIPIENTS_ARE_NOT_COUNTED("ForgeryTest#tenThousandRecipientsAreRefusedByTheFirstBytes", "sync/Sealed",
            "        AgeHeader.check(in);\n",
            "");

        private final long seed;
        private final String test;
        private final String source;
        private final String line;
        private final String by;

        Planted(long seed, String source, String line, String by) {
            this(seed, "", source, line, by);
        }

        Planted(String test, String source, String line, String by) {
            this(0, test, source, line, by);
        }

        Planted(long seed, String test, String source, String line, String by) {
            this.seed = seed;
            this.test = test;
            this.source = source;
            this.line = line;
            this.by = by;
        }

        /** What finds it within two minutes; empty if nothing does. */
        Optional<String> foundBy() {
            Mutant mutant = Mutant.of(source, line, by);
            if (!test.isEmpty()) {
                return mutant.fails(test) ? Optional.of(test) : Optional.empty();
            }
            long begun = System.nanoTime();
            for (long one = seed; System.nanoTime() - begun < PATIENCE; one++) {
                if (mutant.play(one).isPresent()) {
                    return Optional.of("history " + one);
                }
            }
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void itIsFound(Planted planted) {
        Optional<String> found = planted.foundBy();
        System.out.println(planted + " is found by " + found.orElse("nothing"));
        assertTrue(found.isPresent());
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_ECHO", "LAST_WRITER_WINS"})
    void theProgramWithoutItIsNot(Planted planted) {
        Mutant same = Mutant.of(planted.source, planted.line, planted.line);
        assertEquals(Optional.empty(), planted.test.isEmpty() ? same.play(planted.seed) : Optional.of("fails").filter(said -> same.fails(planted.test)));
    }
}
