package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ruhu.sync.RawPackage;
import org.ruhu.sync.Refusal;
import org.ruhu.sync.Sealed;

/** A centre and two laptops, of which the first has its task package and something to hand in. */
final class Trio implements AutoCloseable {
    final FleetMachine centre = new FleetMachine(FleetBase.made().disk(0, 1), 1, false);
    final FleetMachine laptop = new FleetMachine(FleetBase.made().disk(1, 2), 2, false);
    final FleetMachine other = new FleetMachine(FleetBase.made().disk(2, 3), 3, false);

    Trio() {
        deliver(packed(centre, laptop), laptop);
        save(laptop);
    }

    static void save(FleetMachine at) {
        at.store().save(List.of(FleetBase.household(at.workspace().env().newId(), FleetBase.GRIDS.getFirst())));
    }

    /** What signs the laptop's packages. */
    String secret() {
        return new Keys(laptop.workspace()).sign().secret();
    }

    /** What the laptop has to hand in, unsealed. */
    RawPackage good() {
        return RawPackage.of(clear(packed(laptop, centre), centre));
    }

    static byte[] clear(byte[] sealed, FleetMachine at) {
        try (var clear = Sealed.open(new ByteArrayInputStream(sealed), List.of(new Keys(at.workspace()).box()))) {
            return clear.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] packed(FleetMachine from, FleetMachine to) {
        try {
            Path file = from.folder().resolve("out.ruhu");
            Files.deleteIfExists(file);
            new ExportPackage(from.workspace()).run(file, Optional.of(to.workspace().device()), Progress.NONE);
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportPackage.Preview preview(byte[] bytes, FleetMachine to) {
        return new ImportPackage(to.workspace()).preview(to.file("in.ruhu", bytes), Progress.NONE);
    }

    static ImportPackage.Outcome.Done deliver(byte[] bytes, FleetMachine to) {
        var ready = assertInstanceOf(ImportPackage.Preview.Ready.class, preview(bytes, to));
        return assertInstanceOf(ImportPackage.Outcome.Done.class, new ImportPackage(to.workspace()).run(ready, Progress.NONE));
    }

    static Refusal refusal(byte[] bytes, FleetMachine to) {
        return assertInstanceOf(ImportPackage.Preview.Refused.class, preview(bytes, to)).refusal();
    }

    /** The centre saves, opens again, has in its database what its journal says, and packages go to and fro as before. */
    void assertWorks() {
        save(centre);
        centre.store().unsyncedSince();
        new Devices(centre.workspace()).all();
        assertEquals(List.of(), centre.store().rebuild().differed());
        centre.reopen();
        deliver(packed(laptop, centre), centre);
        deliver(packed(centre, laptop), laptop);
        Set<String> grid = Set.of(FleetBase.GRIDS.getFirst().toString());
        assertEquals(centre.store().outgoing().digests(grid), laptop.store().outgoing().digests(grid));
    }

    @Override
    public void close() {
        Stream.of(centre, laptop, other).forEach(FleetMachine::close);
    }
}
