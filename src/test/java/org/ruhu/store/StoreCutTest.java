package org.ruhu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ruhu.TestEnv;
import org.ruhu.disk.FaultDisk;
import org.ruhu.model.Env;

/**
 * The power goes while a workspace is made, opened, worked in and closed: it opens again, holds every acknowledged save
 * as it was and nothing that was never written, and the database is what the journal says.
 */
class StoreCutTest {
    private static final int CUTS = Integer.getInteger("ruhu.cuts", 4_000) / 8;
    private static final long SEED = Long.getLong("ruhu.seed", 20261125);

    private int cuts;

    /** @param writing what the act in progress made of it; null while there was none, or it came to nothing */
    private static final class Cut {
        private final FaultDisk disk;
        private final Scene.@Nullable State before;
        private Scene.@Nullable State writing;

        Cut(FaultDisk disk, Scene.@Nullable State before) {
            this.disk = disk;
            this.before = before;
        }
    }

    /** One run of the program over a disk. */
    private final class Run {
        private final Random random;
        private final Env env;
        private final FaultDisk disk;
        private final Scene scene;
        private final List<Cut> taken = new ArrayList<>();
        private final List<Cut> open = new ArrayList<>();
        private Scene.@Nullable State state;

        Run(long seed, FaultDisk disk, Scene.@Nullable State state) {
            this.random = new Random(seed);
            this.env = TestEnv.of(seed);
            this.disk = disk;
            this.state = state;
            this.scene = new Scene(env, state == null ? Scene.State.EMPTY : state);
        }

        /** @return cuts taken, the first to go on with */
        List<Cut> go() {
            var places = new TreeSet<Long>();
            long first = disk.operations();
            // most in the first few hundred operations: opening, rebuilding, some saves
            for (int i = 0; i < 8; i++) {
                places.add(first + random.nextInt(state == null ? 400 : 700));
            }
            disk.watch(operation -> {
                if (places.remove(operation)) {
                    var cut = new Cut(disk.cut(random.nextLong()), state);
                    taken.add(cut);
                    open.add(cut);
                }
            });
            try {
                Store store = state == null ? Scene.create(disk.root(), env) : Scene.open(disk.root(), env).orElseThrow();
                try (store) {
                    store.journal().limitSegments(2_000 + random.nextInt(20_000));
                    done(scene.state());
                    Scene.assertHolds(store, scene.state(), null);
                    for (int act = 0; act < 400 && !places.isEmpty(); act++) {
                        scene.play(scene.byChance(random), store);
                        done(scene.state());
                    }
                    if (random.nextInt(4) == 0) {
                        Scene.assertLikeRebuilt(store);
                    }
                }
            } finally {
                disk.watch(null);
                disk.close();
            }
            return taken;
        }

        private void done(Scene.State now) {
            open.forEach(cut -> cut.writing = now);
            open.clear();
            state = now;
        }
    }

    /** @return what the workspace holds; empty if none was made */
    private Optional<Scene.State> check(Cut cut, boolean writes) {
        cuts++;
        Env env = TestEnv.of(cuts);
        FaultDisk disk = writes ? cut.disk.copy(1) : cut.disk;
        Optional<Store> open = Scene.open(disk.root(), env);
        if (open.isEmpty()) {
            assertEquals(null, cut.before, "the workspace is gone");
            return Optional.empty();
        }
        try (Store store = open.get()) {
            return Optional.of(Scene.assertHolds(store, cut.before == null ? Scene.State.EMPTY : cut.before,
                cut.writing));
        } finally {
            disk.close();
        }
    }

    @Test
    void noPowerCutLosesASaveOrAWorkspace() {
        System.out.println("seed " + SEED + ", cuts of the whole store " + CUTS);
        var seeds = new Random(SEED);
        int created = 0;
        while (cuts < CUTS) {
            long seed = seeds.nextLong();
            try {
                var disk = new FaultDisk(seed);
                Optional<Scene.State> state = Optional.empty();
                for (int generation = 0; generation < 5; generation++) {
                    List<Cut> taken = new Run(seed + generation, disk, state.orElse(null)).go();
                    taken.subList(1, taken.size()).forEach(cut -> check(cut, false));
                    Cut next = taken.getFirst();
                    state = check(next, true);
                    disk = next.disk;
                    if (state.isEmpty()) {
                        // what is left of a workspace that was not made is not ours to delete
                        disk.close();
                        disk = new FaultDisk(seed + generation);
                    } else {
                        created++;
                    }
                }
                disk.close();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        assertTrue(created > 0);
    }

    /** Of what was not forced any part may survive, the end of a package without its middle too: nobody called that saved. */
    @Test
    void aHoleThatAPowerCutLeftInAPackageIsNotTakenForDamage() {
        System.out.println("seed " + SEED);
        var random = new Random(SEED);
        Env env = TestEnv.of(SEED);
        var disk = new FaultDisk(SEED);
        var scene = new Scene(env, Scene.State.EMPTY);
        List<FaultDisk> left = new ArrayList<>();
        try (Store store = Scene.create(disk.root(), env)) {
            Scene.Act act = scene.takeIn(8, 30_000, true);
            disk.watch(operation -> {
                for (int i = 0; i < 8; i++) {
                    left.add(disk.cut(random.nextLong()));
                }
            });
            scene.play(act, store);
            disk.watch(null);
        }
        for (FaultDisk cut : left) {
            Journal.open(Scene.root(cut.root()).resolve("journal"), Scene.KEY.journal(), env).close();
            cut.close();
        }
        assertTrue(left.size() > 100, "only " + left.size());
    }
}
