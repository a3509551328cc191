package org.ruhu.ui.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Act;
import org.ruhu.model.Configuration;
import org.ruhu.model.Role;
import org.ruhu.model.Round;
import org.ruhu.model.RoundId;
import org.ruhu.model.RoundState;
import org.ruhu.model.Trouble;
import org.ruhu.model.Village;
import org.ruhu.model.VillageProgress;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.Watched;
import org.ruhu.work.CloseRound;
import org.ruhu.work.FindHouseholds;
import org.ruhu.work.OpenRound;
import org.ruhu.work.PrepareRound;
import org.ruhu.work.Progress;
import org.ruhu.work.RoundAccount;
import org.ruhu.work.Rounds;
import org.ruhu.work.Workspace;

/** All rounds, and of one of them what it is and its account; at the centre also what is done with it. */
public final class RoundListModel {
    private final Desk desk;
    private final Executor screen;
    private final Workspace workspace;
    private final Consumer<Throwable> trouble;
    private final AtomicInteger asked = new AtomicInteger();
    private final ReadOnlyObjectWrapper<Optional<Known>> known = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RoundId>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RoundAccount.Accounts>> accounts = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.None());

    /** @param forms that a round can be done with. @param villages those of the district */
    record Known(List<Round> rounds, Configuration configuration, List<Workspace.OtherForm> forms, List<Village> villages) {
        /** Names of towns by the codes of villages. */
        Map<String, String> towns() {
            return villages.stream().collect(Collectors.toMap(Village::code, Village::township, (one, other) -> one));
        }

        Optional<Round> round(Optional<RoundId> id) {
            return rounds.stream().filter(round -> id.isPresent() && round.id().equals(id.get())).findFirst();
        }
    }

    /** What is being done with a round, or was last. */
    sealed interface Step {
        record None() implements Step {}

        record Opening(Watched progress) implements Step {}

        record Closing() implements Step {}

        record Opened(OpenRound.Frozen frozen) implements Step {}

        record Closed() implements Step {}

        /** @param open so many things are to be settled first */
        record StillOpen(int open) implements Step {}
    }

    public RoundListModel(Desk desk, Executor screen, Workspace workspace, Consumer<Throwable> trouble) {
        this.desk = desk;
        this.screen = screen;
        this.workspace = workspace;
        this.trouble = trouble;
    }

    /** Whether the person may prepare, open and close rounds here. */
    boolean manages() {
        return workspace.role() == Role.CENTRE && workspace.may(Act.CONFIGURE);
    }

    ReadOnlyObjectProperty<Optional<Known>> known() {
        return known.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<RoundId>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Of the chosen round; empty until it has been reckoned. */
    ReadOnlyObjectProperty<Optional<RoundAccount.Accounts>> accounts() {
        return accounts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    Optional<Round> round() {
        return known.get().flatMap(now -> now.round(chosen.get()));
    }

    void refresh() {
        desk.run(this::read, now -> {
            known.set(Optional.of(now));
            if (now.round(chosen.get()).isEmpty()) {
                chosen.set(now.rounds().stream().filter(Round::open).findFirst().or(() -> now.rounds().stream().findFirst()).map(Round::id));
            }
            reckon();
        });
    }

    private Known read() {
        List<Village> villages = new FindHouseholds(workspace).progress().stream().map(VillageProgress::village).toList();
        List<Workspace.OtherForm> forms = new ArrayList<>();
        workspace.round().flatMap(round -> workspace.form(round.form())).map(form -> form.form())
            .ifPresent(form -> forms.add(new Workspace.OtherForm(form.id(), form.title())));
        forms.addAll(workspace.otherForms());
        return new Known(new Rounds(workspace).all(), workspace.configuration(), forms, villages);
    }

    void choose(RoundId round) {
        if (!chosen.get().equals(Optional.of(round))) {
            chosen.set(Optional.of(round));
            step.set(new Step.None());
            reckon();
        }
    }

    /** The account of the chosen round, anew. */
    private void reckon() {
        int mine = asked.incrementAndGet();
        accounts.set(Optional.empty());
        round().filter(round -> round.state() != RoundState.PREPARED).ifPresent(round -> desk.run(
            () -> mine == asked.get() ? Optional.of(new RoundAccount(workspace).of(round.id())) : Optional.<RoundAccount.Accounts>empty(),
            now -> {
                if (mine == asked.get()) {
                    accounts.set(now);
                }
            }));
    }

    /** What a new round would be. */
    void proposal(Consumer<PrepareRound.Order> then) {
        desk.run(() -> new PrepareRound(workspace).proposal(), then);
    }

    /** @param round to be changed; empty: a new one. @param refused told why it cannot be */
    void prepare(Optional<RoundId> round, PrepareRound.Order order, Runnable done, Consumer<Trouble> refused) {
        desk.run(() -> {
            var use = new PrepareRound(workspace);
            if (round.isPresent()) {
                use.change(round.get(), order);
                return round.get();
            }
            return use.run(order);
        }, id -> {
            chosen.set(Optional.of(id));
            done.run();
            refresh();
        }, failure -> {
            if (failure instanceof Trouble why) {
                refused.accept(why);
            } else {
                trouble.accept(failure);
            }
        });
    }

    /** Freezes the list and lets the visits begin. */
    void open(RoundId round) {
        var progress = new Watched(screen);
        step.set(new Step.Opening(progress));
        run(() -> new Step.Opened(new OpenRound(workspace).run(round, progress)));
    }

    void cancel() {
        if (step.get() instanceof Step.Opening(Watched progress)) {
            progress.cancel();
        }
    }

    void wrapUp(RoundId round) {
        run(() -> {
            new CloseRound(workspace).wrapUp(round);
            return new Step.None();
        });
    }

    void close(RoundId round) {
        step.set(new Step.Closing());
        run(() -> switch (new CloseRound(workspace).run(round)) {
            case CloseRound.Outcome.Closed _ -> new Step.Closed();
            case CloseRound.Outcome.StillOpen(var open) -> new Step.StillOpen(open.size());
        });
    }

    private void run(Callable<Step> work) {
        desk.run(work, now -> {
            step.set(now);
            refresh();
        }, failure -> {
            step.set(new Step.None());
            if (!(failure instanceof Progress.Cancelled)) {
                trouble.accept(failure);
            }
        });
    }
}
