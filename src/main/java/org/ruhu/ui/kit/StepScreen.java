package org.ruhu.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A screen that leads through the steps of its model, one card in the middle of the window at a time. */
public abstract class StepScreen<S> implements Screen {
    private final ObservableValue<S> step;
    private final StackPane view = new StackPane();
    private Subscription steps = Subscription.EMPTY;

    protected StepScreen(String id, ObservableValue<S> step) {
        this.step = step;
        view.setId(id);
    }

    /** The model has come to a step, or is at it when the screen appears. */
    protected abstract void show(S now);

    protected final void put(Node card) {
        view.getChildren().setAll(card);
    }

    /** A card with little on it. */
    protected final void putNarrow(VBox card) {
        card.getStyleClass().add("narrow");
        put(card);
    }

    @Override
    public final Node view() {
        return view;
    }

    @Override
    public final void shown() {
        steps = step.subscribe(this::show);
    }

    @Override
    public void hidden() {
        steps.unsubscribe();
        // what was typed, passwords among it, goes with it
        view.getChildren().clear();
    }
}
