package org.ruhu.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ruhu.model.Act;
import org.ruhu.model.Change;
import org.ruhu.model.Deed;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.store.Outgoing;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.Draft;
import org.ruhu.sync.Knowledge;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the values of a record away everywhere, for ever: two people of data protection at the centre have to want it. What is
 * left says that there was something, so that chains and acknowledgements still hold, {@code sync-spec.md} §4.
 */
public final class Erase {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROPOSED = "erase.proposed";
    private static final String FIELD = "erased";

    private final Workspace workspace;

    public Erase(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What one person wants, and a second must want too.
     *
     * @param fields of the record; empty: all
     * @param by     tag of the first
     */
    public record Proposal(String id, UUID record, Set<String> fields, String reason, String by, String at) {}

    /** @param device laptops that have said that it is done there. @param missing those that have not */
    public record Report(String order, List<String> done, List<String> missing) {}

    public List<Proposal> proposals() {
        workspace.require(Act.ERASE);
        return workspace.store().settings().get(PROPOSED)
            .map(text -> JSON.readValue(text, new TypeReference<List<Proposal>>() { })).orElse(List.of());
    }

    /** @throws Trouble if nothing is known of the record, or no reason is given */
    public Proposal propose(UUID record, Set<String> fields, String reason) {
        centre();
        if (!workspace.store().records().exists(record)) {
            throw new Trouble("work.erase.unknown", record.toString());
        }
        if (reason.isBlank()) {
            throw new Trouble("work.erase.reason");
        }
        var proposal = new Proposal(workspace.env().newId().toString(), record, Set.copyOf(fields), reason.strip(),
            workspace.user().id(), workspace.env().now().toString());
        List<Proposal> all = new ArrayList<>(proposals());
        all.add(proposal);
        keep(all);
        workspace.log(Deed.ERASURE_PROPOSED, record.toString(), LogDetail.of("reason", proposal.reason));
        return proposal;
    }

    private void keep(List<Proposal> all) {
        workspace.store().settings().set(Map.of(PROPOSED, all.isEmpty() ? "" : JSON.writeValueAsString(all)));
    }

    public void withdraw(String id) {
        centre();
        keep(proposals().stream().filter(one -> !one.id.equals(id)).toList());
    }

    /**
     * The second person wants it too: every workspace that learns of it erases, this one at its next opening.
     *
     * @return the id of the order
     * @throws Trouble if it was proposed by the same person, or there is no such proposal
     */
    public String confirm(String id) {
        centre();
        Proposal proposal = proposals().stream().filter(one -> one.id.equals(id)).findFirst()
            .orElseThrow(() -> new Trouble("work.erase.noproposal"));
        if (proposal.by.equals(workspace.user().id())) {
            throw new Trouble("work.erase.second");
        }
        List<Change> changes = changes(proposal);
        Change first = changes.getFirst();
        String ids = String.join(" ", changes.stream().map(change -> change.id().toString()).toList());
        Change order = workspace.store().save(List.of(new Draft("erase", RecordType.of(first.type()).orElseThrow(),
            proposal.record, first.grid(), Map.of(FIELD, new Draft.Entry(ids, List.of()))))).getFirst();
        keep(proposals().stream().filter(one -> !one.id.equals(id)).toList());
        workspace.log(Deed.ERASURE_ORDERED, proposal.record.toString(), LogDetail.of("reason", proposal.reason));
        return order.id().toString();
    }

    private List<Change> changes(Proposal proposal) {
        List<Change> found = new ArrayList<>();
        try {
            workspace.store().outgoing().select(new Outgoing.Wanted(Knowledge.NOTHING, false, Optional.empty())).each(line -> {
                Change change = ChangeCodec.trusted(line);
                boolean meant = change.record().equals(proposal.record) && !change.kind().equals("erase")
                    && (proposal.fields.isEmpty() || change.set().keySet().stream().anyMatch(proposal.fields::contains));
                if (meant) {
                    found.add(change);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Who has said that an order is carried out there, and who has not. */
    public Report report(String order) {
        workspace.require(Act.ERASE);
        List<String> done = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        (workspace.store().leaving().erased().contains(order) ? done : missing).add(workspace.device());
        for (Devices.Device device : new Devices(workspace).all()) {
            boolean said = workspace.store().peers().erased(device.device()).contains(order);
            if (said) {
                done.add(device.device());
            } else if (device.inUse()) {
                missing.add(device.device());
            }
        }
        return new Report(order, done, missing);
    }

    private void centre() {
        workspace.require(Act.ERASE);
        if (workspace.role() != Role.CENTRE) {
            throw new Trouble("work.erase.centre");
        }
    }
}
