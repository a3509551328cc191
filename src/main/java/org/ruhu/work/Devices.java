package org.ruhu.work;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ruhu.model.Act;
import org.ruhu.model.Deed;
import org.ruhu.model.Fields;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.store.Assigned;
import org.ruhu.sync.Certificate;
import org.ruhu.sync.Draft;
import org.ruhu.sync.EnrolmentRequest;
import org.ruhu.sync.Invitation;
import org.ruhu.sync.RecordState;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The laptops of the district, as the centre keeps them: who is invited, who is admitted, which grids each looks after, who is
 * out of use, {@code sync-spec.md} §4 and §10.3. Every method that changes something is for whoever may configure.
 */
public final class Devices {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String INVITED = "invited";
    private static final int CODE = 16;
    private static final int LONGEST_NAME = 60;
    private static final int YEARS = 3;

    private final Workspace workspace;
    private final Keys keys;

    public Devices(Workspace workspace) {
        this.workspace = workspace;
        this.keys = new Keys(workspace);
    }

    /**
     * One laptop.
     *
     * @param device  its id in packages
     * @param team    id of its team; empty if it has none
     * @param revoked when it was taken out of use, ISO; empty if it is in use
     * @param grids   ids of the grids in which it writes
     * @param reads   ids of the grids that it sees only
     * @param heard   when its last package was taken in, ISO; empty if none was
     */
    public record Device(String device, String name, Optional<UUID> team, String revoked, Set<String> grids, Set<String> reads,
                         Optional<String> heard) {
        public boolean inUse() {
            return revoked.isEmpty();
        }
    }

    /** How a laptop looks after a grid. */
    public enum Way {
        WRITE(Assigned.WRITE), READ(Assigned.READ), NONE(Assigned.NONE);

        private final String tag;

        Way(String tag) {
            this.tag = tag;
        }
    }

    /** An invitation that was not answered yet. */
    public record Invited(String name, String code, List<String> grids) {}

    /** @param fingerprint for two people to compare; the laptop shows the same */
    public record Asked(EnrolmentRequest request, String fingerprint, Invited invited) {}

    /** All that were ever admitted, by name. */
    public List<Device> all() {
        Assignments assignments = new Assignments(workspace);
        List<Device> devices = new ArrayList<>();
        workspace.store().records().each(RecordType.DEVICE, (id, state) -> devices.add(device(state.fields(), assignments)));
        return devices.stream().sorted(Comparator.comparing(Device::name).thenComparing(Device::device)).toList();
    }

    /**
     * One of them, by its id in packages or its name; of several with one name the one that is in use.
     *
     * @throws Trouble if there is none, or still several
     */
    public Device of(String idOrName) {
        List<Device> named = all().stream().filter(one -> one.device.equals(idOrName) || one.name.equals(idOrName)).toList();
        List<Device> found = named.size() > 1 ? named.stream().filter(Device::inUse).toList() : named;
        if (found.size() != 1) {
            throw new Trouble(named.isEmpty() ? "work.device.unknown" : "work.device.several", idOrName);
        }
        return found.getFirst();
    }

    /** The id in packages of what somebody named; where none is admitted, every name stands for itself. */
    public String id(String idOrName) {
        return all().isEmpty() ? idOrName : of(idOrName).device;
    }

    private Device device(Fields fields, Assignments assignments) {
        String device = fields.text("device");
        Set<String> writes = assignments.writable(device);
        Set<String> reads = new LinkedHashSet<>(assignments.seen(device));
        reads.removeAll(writes);
        Optional<UUID> team = fields.text("team").isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(fields.text("team")));
        return new Device(device, fields.text("name"), team, fields.text("revoked"), writes, reads,
            workspace.store().peers().heard(device));
    }

    /** Invitations that were not answered yet. */
    public List<Invited> invited() {
        return workspace.store().settings().get(INVITED)
            .map(text -> JSON.readValue(text, new TypeReference<List<Invited>>() { })).orElse(List.of());
    }

    private void invited(List<Invited> now) {
        workspace.store().settings().set(Map.of(INVITED, now.isEmpty() ? "" : JSON.writeValueAsString(now)));
    }

    /**
     * Invites a laptop: what comes of it goes to that laptop, as a file or on paper.
     *
     * @param grids ids of the grids that it is to look after
     * @throws Trouble if a laptop in use, or one that is invited, has that name
     */
    public Invitation invite(String name, Collection<String> grids) {
        centre();
        unused(clean(name));
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(workspace.env().bytes(CODE));
        var invited = new Invited(clean(name), code, List.copyOf(known(grids)));
        List<Invited> all = new ArrayList<>(invited());
        all.add(invited);
        invited(all);
        return new Invitation(keys.root().orElseThrow(), keys.centre().orElseThrow().text(), invited.name, code);
    }

    /** The same into a file. @throws Trouble also if it cannot be written; then nobody is invited */
    public void inviteInto(Path file, String name, Collection<String> grids) {
        Invitation invitation = invite(name, grids);
        try {
            SmallFile.write(file, invitation.bytes());
        } catch (Trouble e) {
            uninvite(invitation.code());
            throw e;
        }
    }

    /** Files and lists tell laptops by their names. */
    private void unused(String name) {
        if (all().stream().anyMatch(one -> one.inUse() && one.name.equals(name))
            || invited().stream().anyMatch(one -> one.name.equals(name))) {
            throw new Trouble("work.device.exists", name);
        }
    }

    /** Takes an invitation back; a laptop that answers it is not admitted any more. */
    public void uninvite(String code) {
        centre();
        invited(invited().stream().filter(one -> !one.code.equals(code)).toList());
    }

    /** What a laptop asks in a file. */
    public Asked asked(Path file) {
        return asked(SmallFile.read(file));
    }

    /** What a laptop asks. Nothing is admitted yet. @throws Trouble if it is no request, or answers no invitation that is open */
    public Asked asked(byte[] file) {
        centre();
        EnrolmentRequest request = EnrolmentRequest.read(file).orElseThrow(() -> new Trouble("work.device.norequest"));
        Invited invited = invited().stream().filter(one -> request.answers(one.code)).findFirst()
            .orElseThrow(() -> new Trouble("work.device.notinvited"));
        return new Asked(request, request.fingerprint(), invited);
    }

    /** Two people have compared the fingerprint: the laptop is one of ours, and gets its certificate with the next task package. */
    public Device admit(Asked asked) {
        centre();
        EnrolmentRequest request = asked.request;
        if (invited().stream().noneMatch(one -> one.code.equals(asked.invited.code))) {
            throw new Trouble("work.device.notinvited");
        }
        LocalDate today = workspace.today();
        var certificate = new Certificate(request.device(), asked.invited.name, Role.FIELD.tag(), request.sign(), request.box(),
            today.minusDays(1).toString(), today.plusYears(YEARS).toString(), 1);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("device", request.device());
        fields.put("name", asked.invited.name);
        fields.put("sign", request.sign());
        fields.put("box", request.box());
        fields.put("cert", certificate.signed(keys.sign().secret()).text());
        fields.put("revoked", "");
        List<Draft> drafts = new ArrayList<>();
        drafts.add(over("ctl", RecordType.DEVICE, Keys.recordOf(request.device()), fields));
        asked.invited.grids.forEach(grid -> drafts.add(assignment(request.device(), grid, Way.WRITE)));
        workspace.store().save(drafts);
        invited(invited().stream().filter(one -> !one.code.equals(asked.invited.code)).toList());
        workspace.log(Deed.DEVICE_ADMITTED, request.device(), "");
        return of(request.device());
    }

    /** Whatever it brings from now on waits for a person. */
    public void revoke(String device) {
        centre();
        of(device);
        workspace.store().save(List.of(over("ctl", RecordType.DEVICE, Keys.recordOf(device),
            Map.of("revoked", workspace.env().now().toString()))));
        workspace.log(Deed.DEVICE_REVOKED, device, "");
    }

    /** Gives a laptop a team. */
    public void join(String device, UUID team) {
        centre();
        of(device);
        workspace.store().save(List.of(over("ctl", RecordType.DEVICE, Keys.recordOf(device), Map.of("team", team.toString()))));
    }

    /**
     * Says how a laptop looks after grids from now on; it learns so from its next task package.
     */
    public void assign(String device, Collection<String> grids, Way way) {
        centre();
        of(device);
        List<Draft> drafts = known(grids).stream().map(grid -> assignment(device, grid, way)).toList();
        if (!drafts.isEmpty()) {
            workspace.store().save(drafts);
            workspace.log(Deed.ASSIGNED, device, LogDetail.of("grids", String.join(" ", grids), "way", way.tag));
        }
    }

    private Draft assignment(String device, String grid, Way way) {
        return over("ctl", RecordType.ASSIGNMENT, Assignments.recordOf(device, grid), Map.of("device", device, "grid", grid,
            "mode", way.tag));
    }

    /** Writes over what is there now. */
    private Draft over(String kind, RecordType type, UUID id, Map<String, String> fields) {
        RecordState state = workspace.store().records().state(id);
        Map<String, Draft.Entry> set = new LinkedHashMap<>();
        fields.forEach((field, value) -> {
            if (!state.register(field).shown().equals(value) || state.register(field).conflict()) {
                set.put(field, new Draft.Entry(value, state.over(field)));
            }
        });
        return new Draft(kind, type, id, "", set);
    }

    private Collection<String> known(Collection<String> grids) {
        Set<String> all = new LinkedHashSet<>();
        workspace.store().records().all(RecordType.GRID).forEach(id -> all.add(id.toString()));
        for (String grid : grids) {
            if (!all.contains(grid)) {
                throw new Trouble("work.device.nogrid", grid);
            }
        }
        return grids;
    }

    static String clean(String name) {
        String clean = name.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME || clean.chars().anyMatch(Character::isISOControl)) {
            throw new Trouble("work.device.name", LONGEST_NAME);
        }
        return clean;
    }

    private void centre() {
        requireCentre(workspace);
    }

    /** @throws Denied or Trouble, if this is no centre, or the person may not change what the district sets */
    static void requireCentre(Workspace workspace) {
        workspace.require(Act.CONFIGURE);
        if (workspace.role() != Role.CENTRE) {
            throw new Trouble("work.device.centre");
        }
    }
}
