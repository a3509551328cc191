package org.ruhu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ruhu.TestEnv;
import org.ruhu.disk.FaultDisk;
import org.ruhu.disk.FaultDisk.Fault;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;

/**
 * Every operation on the disk fails once, while a workspace is made, opened, worked in and closed: what was being done
 * is done or not done, what failed was said, and the program can go on when the disk is well again.
 *
 * <p>Of very many operations a part is tried, by chance; all of them with {@code -Druhu.faults=all}.
 */
class FaultTest {
    private static final boolean ALL = "all".equals(System.getProperty("ruhu.faults"));
    private static final int SOME = 24;
    private static final long SEED = Long.getLong("ruhu.seed", 20261125);

    private final Random random = new Random(SEED);

    /** What is done while the disk fails. */
    private enum Doing {
        SAVE {
            @Override
            Scene.Act act(Scene scene) {
                return scene.save(3, 600);
            }
        },
        VISIT {
            @Override
            Scene.Act act(Scene scene) {
                return scene.completeVisit(1);
            }
        },
        ANSWER {
            @Override
            Scene.Act act(Scene scene) {
                return scene.answer(1, 2, "new");
            }
        },
        IMPORT {
            @Override
            Scene.Act act(Scene scene) {
                return scene.takeIn(5, 20_000, true);
            }
        },
        REFUSED_IMPORT {
            @Override
            Scene.Act act(Scene scene) {
                return scene.takeIn(5, 20_000, false);
            }
        },
        EXPORTED {
            @Override
            Scene.Act act(Scene scene) {
                return scene.export();
            }
        },
        BLOB {
            @Override
            Scene.Act act(Scene scene) {
                return scene.blob(5_000);
            }
        };

        abstract Scene.Act act(Scene scene);
    }

    /** A workspace with something in it, closed; segments small, so that acts roll over. */
    private record Base(FaultDisk disk, Scene.State state) {
        static Base make() {
            var disk = new FaultDisk(SEED);
            Env env = TestEnv.of(SEED);
            var scene = new Scene(env, Scene.State.EMPTY);
            try (Store store = Scene.create(disk.root(), env)) {
                store.journal().limitSegments(3_000);
                var chance = new Random(SEED);
                for (int i = 0; i < 25; i++) {
                    scene.play(scene.byChance(chance), store);
                }
            }
            return new Base(disk, scene.state());
        }
    }

    private static Store reopen(FaultDisk disk) {
        return Scene.open(disk.root(), TestEnv.of(99)).orElseThrow();
    }

    /** Which operations are to fail, one after the other, until there are no more. */
    private long next(long n) {
        return ALL || n < SOME ? n + 1 : n + 1 + random.nextInt((int) (n / 4));
    }

    @ParameterizedTest
    @EnumSource(Doing.class)
    void whatIsDoneWhileTheDiskFailsIsDoneOrNotDone(Doing doing) {
        Base base = Base.make();
        Scene.State after = state(doing, base, null, -1);
        for (Fault fault : Fault.values()) {
            long n = 0;
            while (state(doing, base, new Expected(fault, after), n) != null) {
                n = next(n);
            }
            assertTrue(n > 1, "nothing failed");
        }
    }

    private record Expected(Fault fault, Scene.State after) {}

    /** @return the state after; null if the operation that was to fail never came */
    private Scene.@Nullable State state(Doing doing, Base base, @Nullable Expected expected, long n) {
        FaultDisk disk = base.disk.copy(SEED + n);
        Env env = TestEnv.of(SEED + 1);
        var scene = new Scene(env, base.state);
        try (Store store = Scene.open(disk.root(), env).orElseThrow()) {
            store.journal().limitSegments(3_000);
            Scene.Act act = doing.act(scene);
            if (expected == null) {
                scene.play(act, store);
                return scene.state();
            }
            disk.fail(n, expected.fault);
            boolean said = false;
            try {
                scene.play(act, store);
                assertEquals(expected.after, scene.state());
            } catch (Trouble e) {
                said = true;
            }
            if (!disk.struck()) {
                return null;
            }
            afterPowerCut(disk, said ? base.state : expected.after, expected.after);
            disk.heal();
            readOnce(store);
            if (said && doing == Doing.BLOB) {
                // it may be there, but not for certain, until it is put again
                scene.play(act, store);
                said = false;
            }
            Scene.State now = Scene.assertHolds(store, said ? base.state : expected.after, null);
            goesOn(disk, store, new Scene(env, now));
            return now;
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(doing + " " + n + " " + disk.struckAt(), e);
        } finally {
            disk.close();
        }
    }

    /** What the database's own thread could not write it says at the next read, once; it is made anew at the one after. */
    private static void readOnce(Store store) {
        try {
            Scene.State.of(store);
        } catch (Trouble e) {
            assertEquals("store.trouble.database", e.key());
        }
    }

    private static void afterPowerCut(FaultDisk disk, Scene.State before, Scene.State after) {
        try (FaultDisk cut = disk.cut(SEED); Store store = reopen(cut)) {
            Scene.assertHolds(store, before, after);
        }
    }

    /** The same open workspace saves again, and that holds through a power cut and through closing. */
    private static void goesOn(FaultDisk disk, Store store, Scene scene) {
        scene.play(scene.save(2, 100), store);
        scene.play(scene.answer(2, 1, "later"), store);
        scene.play(scene.takeIn(2, 100, true), store);
        afterPowerCut(disk, scene.state(), scene.state());
        Scene.assertHolds(store, scene.state(), null);
        store.close();
        try (FaultDisk copy = disk.copy(1); Store again = reopen(copy)) {
            Scene.assertHolds(again, scene.state(), null);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aWorkspaceIsMadeOrNotMade(Fault fault) {
        long n = 0;
        for (boolean struck = true; struck; n = next(n)) {
            var disk = new FaultDisk(SEED + n);
            try {
                disk.fail(n, fault);
                boolean made = made(disk);
                struck = disk.struck();
                try (FaultDisk cut = disk.cut(n)) {
                    Optional<Store> open = Scene.open(cut.root(), TestEnv.of(2));
                    assertTrue(!made || open.isPresent());
                    open.ifPresent(store -> {
                        Scene.assertHolds(store, Scene.State.EMPTY, null);
                        store.close();
                    });
                }
                disk.heal();
                if (!made && fault != Fault.CRASH) {
                    assertTrue(made(disk), "what was left behind is in the way");
                }
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(n + " " + disk.struckAt(), e);
            } finally {
                disk.close();
            }
        }
    }

    private static boolean made(FaultDisk disk) {
        try {
            Scene.create(disk.root(), TestEnv.of(1)).close();
            return true;
        } catch (Trouble e) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void openingAndClosingTakeNothingAway(Fault fault) {
        Base base = Base.make();
        FaultDisk unsealed = cutOff(base);
        for (FaultDisk from : new FaultDisk[] {base.disk, unsealed}) {
            long n = 0;
            for (boolean struck = true; struck; n = next(n)) {
                FaultDisk disk = from.copy(SEED + n);
                try {
                    disk.fail(n, fault);
                    openAndClose(disk);
                    struck = disk.struck();
                    afterPowerCut(disk, base.state, base.state);
                    disk.heal();
                    try (Store store = reopen(disk)) {
                        Scene.assertHolds(store, base.state, null);
                        goesOn(disk, store, new Scene(TestEnv.of(7), base.state));
                    }
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError(n + " " + disk.struckAt(), e);
                } finally {
                    disk.close();
                }
            }
        }
    }

    private static FaultDisk cutOff(Base base) {
        try (FaultDisk copy = base.disk.copy(3); Store store = reopen(copy)) {
            return copy.cut(4);
        }
    }

    private static void openAndClose(FaultDisk disk) {
        try {
            reopen(disk).close();
        } catch (Trouble e) {
            // said; nothing else is promised while the disk fails
        }
    }

    @Test
    void aDiskThatStaysFullKeepsWhatWasSavedAndTakesNothingMore() {
        Base base = Base.make();
        try (Store store = reopen(base.disk)) {
            var scene = new Scene(TestEnv.of(5), base.state);
            for (int i = 0; i < 20; i++) {
                base.disk.fail(0, Fault.CRASH);
                int before = scene.state().hashCode();
                for (int tries = 0; tries < 3; tries++) {
                    assertThrows(Trouble.class,
                        () -> scene.play(scene.save(2, 50), store));
                }
                assertEquals(before, scene.state().hashCode());
                base.disk.heal();
                scene.play(scene.save(1, 50), store);
                Scene.assertHolds(store, scene.state(), null);
            }
        }
    }
}
