package org.ruhu.ui.visit;

import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.ruhu.model.Masks;
import org.ruhu.model.PersonalNumber;

/**
 * What stands in a field for an answer: a personal number masked until it is revealed, also while the field has the focus;
 * in free words the numbers masked until the field has the focus. What is typed over a mask takes the place of all of it,
 * and no mask is ever an answer.
 */
final class MaskedInput {
    private static final Set<KeyCode> BACK = Set.of(KeyCode.Z, KeyCode.Y);

    private final TextInputControl input;
    private final Optional<PersonalNumber> number;
    private boolean showing;
    private boolean masked;
    private boolean typed;

    MaskedInput(TextInputControl input, Optional<PersonalNumber> number) {
        this.input = input;
        this.number = number;
        if (number.isPresent()) {
            input.setTextFormatter(new TextFormatter<>(this::guard));
            // taking back what was typed could bring back what was shown before
            input.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.isShortcutDown() && BACK.contains(event.getCode()) || event.getCode() == KeyCode.UNDO) {
                    event.consume();
                }
            });
            input.setContextMenu(new ContextMenu());
        }
    }

    private Change guard(Change change) {
        if (showing || !change.isContentChange()) {
            return change;
        }
        if (change.getText().indexOf('*') >= 0) {
            return nothing(change);
        }
        if (masked) {
            change.setRange(0, change.getControlText().length());
            change.selectRange(change.getText().length(), change.getText().length());
            masked = false;
        }
        typed = true;
        return change;
    }

    /** The same change made to change nothing. */
    private static Change nothing(Change change) {
        change.setText("");
        change.setRange(change.getControlCaretPosition(), change.getControlCaretPosition());
        change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
        return change;
    }

    /** Shows an answer. @param read the answer as people read it */
    void show(String kept, String read, Revealed revealed) {
        String seen = number.isPresent() ? revealed == Revealed.YES ? kept : number.get().mask(kept)
            : input.isFocused() ? kept : Masks.inText(read);
        masked = number.isPresent() ? revealed == Revealed.NO && !kept.isEmpty() : !input.isFocused() && !seen.equals(read);
        typed = false;
        if (!seen.equals(input.getText())) {
            showing = true;
            input.setText(seen);
            showing = false;
            if (input.isFocused() && number.isPresent()) {
                input.selectAll();
            }
        }
    }

    enum Revealed { YES, NO }

    /** Whether a mask stands here, which is no answer; nor is any number with a star in it, however it came here. */
    boolean masked() {
        return masked || number.isPresent() && input.getText() != null && input.getText().indexOf('*') >= 0;
    }

    /** Whether what stands here follows the answer also while the field has the focus: nothing was typed. */
    boolean follows() {
        return number.isPresent() && !typed;
    }

    /** Whether a number was typed that has not been saved yet. */
    boolean typed() {
        return number.isPresent() && typed;
    }
}
