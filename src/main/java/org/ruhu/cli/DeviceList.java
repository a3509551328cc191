package org.ruhu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ruhu.model.Env;
import org.ruhu.text.Moments;
import org.ruhu.work.Devices;
import org.ruhu.work.GridNames;
import org.ruhu.work.Teams;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the laptops of the district, and those that are invited. */
@Command(mixinStandardHelpOptions = true)
final class DeviceList implements Callable<Integer> {
    @Mixin
    private DeviceOption devices = new DeviceOption();

    private final Env env;

    DeviceList(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return devices.run(env, DeviceList::lines);
    }

    private static String lines(Workspace open) {
        Map<UUID, String> teams = new Teams(open).all().stream().collect(Collectors.toMap(Teams.Team::id, Teams.Team::name));
        var grids = new GridNames(open);
        var all = new Devices(open);
        List<String> lines = new ArrayList<>();
        all.all().forEach(one -> lines.add(String.join("\t", one.device(), one.name(),
            one.team().map(team -> teams.getOrDefault(team, "")).orElse(""), status(one), one.heard().map(Moments::minute).orElse("-"),
            String.join("、", grids.names(one.grids())), String.join("、", grids.names(one.reads())))));
        all.invited().forEach(one -> lines.add(String.join("\t", "-", one.name(), "", Console.TEXTS.of("device.invited"), "-",
            String.join("、", grids.names(one.grids())), "")));
        return String.join(System.lineSeparator(), lines);
    }

    private static String status(Devices.Device device) {
        return Console.TEXTS.of(device.inUse() ? "device.inuse" : "device.revoked");
    }
}
