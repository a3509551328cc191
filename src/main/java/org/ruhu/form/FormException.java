package org.ruhu.form;

import java.util.List;
import java.util.stream.Collectors;

/** A form that cannot be used, with every fault found in it. */
public final class FormException extends RuntimeException {
    private final transient List<Fault> faults;

    public FormException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
