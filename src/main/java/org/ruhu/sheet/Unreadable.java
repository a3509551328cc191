package org.ruhu.sheet;

/** Ends the reading of a workbook that cannot be read or must not be; caught where reading began. */
final class Unreadable extends RuntimeException {
    final transient SheetFault fault;

    Unreadable(Spot spot, String key, Object... args) {
        super(key, null, false, false);
        fault = SheetFault.of(spot, key, args);
    }
}
