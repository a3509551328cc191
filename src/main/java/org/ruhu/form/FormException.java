package org.ruhu.form;

import java.util.List;

/** A form that cannot be used, with every fault found in it. */
public final class FormException extends RuntimeException {
    private final List<String> faults;

    public FormException(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
