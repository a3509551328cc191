package org.ruhu.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ruhu.model.Trouble;

/** Writes task packages, each to its own laptop. */
public final class TaskPackages {
    private final Workspace workspace;

    public TaskPackages(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @param device whom the package is for */
    public record Task(Devices.Device device, ExportPackage.Written written) {}

    /**
     * One for each laptop in use.
     *
     * @param folder is made if there is none
     * @throws Trouble if no laptop is in use, or one of the files cannot be written; those before it are there then
     */
    public List<Task> all(Path folder, Progress progress) {
        Devices.requireCentre(workspace);
        List<Devices.Device> inUse = new Devices(workspace).all().stream().filter(Devices.Device::inUse).toList();
        if (inUse.isEmpty()) {
            throw new Trouble("work.device.none");
        }
        List<Task> tasks = new ArrayList<>();
        for (Devices.Device device : inUse) {
            double done = tasks.size();
            tasks.add(one(device, folder, progress.part(done / inUse.size(), (done + 1) / inUse.size())));
        }
        return tasks;
    }

    /** @throws Trouble if the laptop is not in use any more, or the file cannot be written */
    public Task one(Devices.Device device, Path folder, Progress progress) {
        Devices.requireCentre(workspace);
        Optional<String> to = Optional.of(device.device());
        Path file = OutFile.folder(folder).resolve(PackageName.of(workspace, to));
        return new Task(device, new ExportPackage(workspace).run(file, to, progress));
    }
}
