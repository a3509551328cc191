package org.ruhu.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ruhu.TestEnv;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.model.Env;
import org.ruhu.model.RecordType;

class RecordStateTest {
    private static final UUID RECORD = new UUID(5, 5);

    private final Env env = TestEnv.of(1);
    private final ChangeCodec codec = new ChangeCodec(env, "u-1", "dev-1");

    private Change write(Chain chain, String value, List<ChangeId> over) {
        return codec.seal(new Draft("set", RecordType.HOUSEHOLD, RECORD, "",
            Map.of("phone", new Draft.Entry(value, over))), chain);
    }

    @Test
    void aValueThatWasSeenIsOverwritten() {
        Chain chain = Chain.begin(env.newId());
        Change first = write(chain, "1", List.of());
        RecordState state = RecordState.EMPTY.apply(first);
        Change second = write(chain.after(first), "2", state.over("phone"));
        state = state.apply(second);
        assertEquals("2", state.register("phone").shown());
        assertFalse(state.register("phone").conflict());
    }

    @Test
    void twoValuesThatNobodySawTogetherAreAConflict() {
        Change one = write(Chain.begin(env.newId()), "1", List.of());
        Change two = write(Chain.begin(env.newId()), "2", List.of());
        RecordState state = RecordState.EMPTY.apply(one).apply(two);
        assertTrue(state.register("phone").conflict());
        assertEquals(List.of("phone"), state.conflicts());
        assertEquals(2, state.register("phone").siblings().size());
    }

    @Test
    void theSameValueWrittenTwiceIsNoConflict() {
        Change one = write(Chain.begin(env.newId()), "1", List.of());
        Change two = write(Chain.begin(env.newId()), "1", List.of());
        assertFalse(RecordState.EMPTY.apply(one).apply(two).register("phone").conflict());
    }

    @Test
    void anyOrderGivesTheSameValues() {
        long seed = 4711;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int history = 0; history < 500; history++) {
            List<Change> changes = history(random);
            RecordState inOrder = RecordState.EMPTY;
            for (Change change : changes) {
                inOrder = inOrder.apply(change);
            }
            Collections.shuffle(changes, random);
            RecordState shuffled = RecordState.EMPTY;
            for (Change change : changes) {
                shuffled = shuffled.apply(change);
            }
            assertEquals(inOrder.register("phone").siblings(), shuffled.register("phone").siblings(),
                "history " + history);
        }
    }

    /** Three writers, each of whom sees some of what the others wrote. */
    private List<Change> history(Random random) {
        List<Chain> chains = new ArrayList<>();
        List<RecordState> seen = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            chains.add(Chain.begin(env.newId()));
            seen.add(RecordState.EMPTY);
        }
        List<Change> all = new ArrayList<>();
        List<List<Change>> known = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int step = 0; step < 12; step++) {
            int who = random.nextInt(3);
            if (random.nextInt(3) == 0) {
                for (Change change : all) {
                    if (!known.get(who).contains(change) && random.nextBoolean()) {
                        known.get(who).add(change);
                        seen.set(who, seen.get(who).apply(change));
                    }
                }
            }
            Change change = write(chains.get(who), "v" + random.nextInt(4), seen.get(who).over("phone"));
            chains.set(who, chains.get(who).after(change));
            seen.set(who, seen.get(who).apply(change));
            known.get(who).add(change);
            all.add(change);
        }
        return all;
    }
}
