package org.ruhu.store;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.Change;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.Knowledge;

/**
 * Since when work lies on this laptop only. A change counts as having arrived once the other side (the centre for a
 * laptop, any laptop for the centre) has said in a package that it holds it. Until the other side has said anything at all,
 * an export counts as arrival: there is nothing better to go by. The log of who did what does not count.
 */
final class Unsynced {
    private final Handle handle;
    private final Writers writers;
    private final Journal journal;
    private final Identity identity;

    Unsynced(Handle handle, Writers writers, Journal journal, Identity identity) {
        this.handle = handle;
        this.writers = writers;
        this.journal = journal;
        this.identity = identity;
    }

    private record Place(long n, long entry, int index, String grid) {}

    Optional<String> since(Outgoing outgoing, Peers peers) {
        boolean centre = identity.role().equals("centre");
        List<Knowledge> said = peers.ofRole(centre ? "field" : "centre");
        Optional<ZonedDateTime> exported = outgoing.lastExport().map(ZonedDateTime::parse);
        List<String> oldest = new ArrayList<>();
        for (UUID writer : writers.all()) {
            List<Place> places = places(writers.number(writer));
            if (!places.isEmpty()) {
                Predicate<Place> proven = centre ? place -> true : proven(peers, said, writer);
                Optional<Place> first = said.isEmpty() ? firstAfter(places, exported) : places.stream().filter(place ->
                    !proven.test(place) || said.stream().noneMatch(one -> one.holds(writer, place.n))).findFirst();
                first.ifPresent(place -> oldest.add(change(place).wall()));
            }
        }
        return oldest.stream().min(Comparator.comparing(ZonedDateTime::parse));
    }

    /** How much of what was written here somebody has. @param has what he holds */
    Unsent beyond(Knowledge has) {
        List<ZonedDateTime> there = new ArrayList<>();
        List<ZonedDateTime> lacking = new ArrayList<>();
        for (UUID writer : writers.all()) {
            List<Place> places = places(writers.number(writer));
            places.stream().filter(place -> has.holds(writer, place.n)).reduce((one, next) -> next)
                .ifPresent(last -> there.add(ZonedDateTime.parse(change(last).wall())));
            places.stream().filter(place -> !has.holds(writer, place.n)).findFirst()
                .ifPresent(first -> lacking.add(ZonedDateTime.parse(change(first).wall())));
        }
        return new Unsent(there.stream().max(Comparator.naturalOrder()).map(ZonedDateTime::toString),
            lacking.stream().min(Comparator.naturalOrder()).map(ZonedDateTime::toString));
    }

    /**
     * Numbers alone do not say that a change has arrived: after a restored back-up another may have had them. Either the sum of
     * the writer's changes fits, or, where two wrote as one, the check digests of grids that came with the last package.
     */
    private Predicate<Place> proven(Peers peers, List<Knowledge> said, UUID writer) {
        if (said.stream().anyMatch(one -> peers.proves(one, writer))) {
            return place -> true;
        }
        Set<String> compared = peers.heard().stream().anyMatch(peers::doubted) ? Set.of() : grids();
        return place -> compared.contains(place.grid);
    }

    /** Grids whose check digests the centre sends us, what is everybody's among them. */
    private Set<String> grids() {
        return handle.createQuery("SELECT grid FROM assignment WHERE device = :device AND way <> 'none' UNION SELECT ''")
            .bind("device", identity.device()).mapTo(String.class).set();
    }

    private List<Place> places(int writer) {
        List<Place> places = new ArrayList<>();
        try (var runs = Run.stream(Run.query(handle, "WHERE w = :w AND NOT audit").bind("w", writer))) {
            for (Run run : (Iterable<Run>) runs::iterator) {
                // whose a writer is shows in its first change: those of others are not read through
                if (places.isEmpty() && !change(new Place(run.n(), run.entry(), run.index(), run.grid())).device().equals(identity.device())) {
                    break;
                }
                for (int i = 0; i < run.count(); i++) {
                    places.add(new Place(run.n() + i, run.entry(), run.index() + i, run.grid()));
                }
            }
        }
        return places;
    }

    private Change change(Place place) {
        return ChangeCodec.parse(Lines.split(journal.read(place.entry).body()).get(place.index));
    }

    /** The first that was written after a moment; they stand in the order in which they were written. */
    private Optional<Place> firstAfter(List<Place> places, Optional<ZonedDateTime> moment) {
        int low = 0;
        int high = moment.isEmpty() ? 0 : places.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (ZonedDateTime.parse(change(places.get(middle)).wall()).isAfter(moment.get())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < places.size() ? Optional.of(places.get(low)) : Optional.empty();
    }
}
