package org.ruhu.ui.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.form.Finding;
import org.ruhu.form.FormSession;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.RosterView;
import org.ruhu.work.VisitWork;

/** Where a person is in the form and where they can go. On the JavaFX thread. */
final class CourseModel {
    private final VisitModel model;
    private final Desk desk;
    private final VisitWork work;
    private final FormLines lines;
    private final ObjectProperty<RosterView> view;
    private final ReadOnlyObjectWrapper<FormPage> page = new ReadOnlyObjectWrapper<>();
    private Consumer<String> onJump = path -> { };
    private String place;

    CourseModel(VisitModel model, Desk desk, VisitWork work, ObjectProperty<RosterView> view) {
        this.model = model;
        this.desk = desk;
        this.work = work;
        this.view = view;
        this.lines = new FormLines(work.session());
        this.place = work.place();
        List<FormPage> pages = pages();
        page.set(pages.stream().filter(candidate -> candidate.holds(place)).findFirst().orElse(pages.getFirst()));
    }

    private FormSession session() {
        return work.session();
    }

    /** What is called when a question should take the focus. */
    void onJump(Consumer<String> listener) {
        onJump = listener;
    }

    ReadOnlyObjectProperty<FormPage> page() {
        return page.getReadOnlyProperty();
    }

    RosterView view() {
        return view.get();
    }

    /** Shows rosters the other way, at the same question. */
    void turnView() {
        String here = place;
        view.set(view.get().other());
        pages().stream().filter(candidate -> candidate.holds(here)).findFirst().ifPresent(page::set);
        model.changed(java.util.Set.of());
        jump(here);
    }

    List<FormPage> pages() {
        return lines.pages(view.get());
    }

    List<FormLine> lines(FormPage of) {
        return lines.lines(of, view.get());
    }

    String title(FormPage of) {
        return switch (of) {
            case FormPage.Section(String path) -> session().label(path, model.lang());
            case FormPage.Table(String repeat) -> session().label(repeat, model.lang());
            case FormPage.Row(String repeat, String row) -> rowName(repeat, row);
            case FormPage.Loose _ -> session().form().title().in(model.lang());
        };
    }

    /** What a row is called; its number if it has no name yet. */
    String rowName(String repeat, String row) {
        String name = session().rowLabel(repeat, row);
        return name.isEmpty() || name.equals(row)
            ? model.texts().of("visit.row.number", session().rows(repeat).indexOf(row) + 1) : name;
    }

    /** Answered and all questions of a page. */
    int[] progress(FormPage of) {
        int answered = 0;
        int all = 0;
        for (String path : session().walk()) {
            if (of.holds(path)) {
                all++;
                answered += session().value(path).isEmpty() ? 0 : 1;
            }
        }
        return new int[] {answered, all};
    }

    /** The person is at this question now. */
    void at(String path) {
        if (!path.equals(place)) {
            place = path;
            desk.run(() -> {
                work.moveTo(path);
                return path;
            }, done -> { });
        }
    }

    /** An answer has been saved, and the place with it. */
    void arrived(String path) {
        place = path;
    }

    String place() {
        return place;
    }

    void show(FormPage next) {
        page.set(next);
    }

    /** Goes to the first question of a page. */
    void enter(FormPage next) {
        page.set(next);
        session().walk().stream().filter(next::holds).findFirst().ifPresent(onJump);
    }

    /** Goes to a question, on whatever page it is; of a whole roster to its first row. */
    void jump(String path) {
        String to = session().walk().stream().filter(question -> question.startsWith(path + "[")).findFirst().orElse(path);
        pages().stream().filter(candidate -> candidate.holds(to)).findFirst().ifPresent(page::set);
        onJump.accept(to);
    }

    /** The next question after one, or the one before; over the borders of pages. */
    void step(String from, int by) {
        List<String> walk = session().walk();
        int at = walk.indexOf(from);
        if (at < 0) {
            at = after(from, walk) - (by > 0 ? 1 : 0);
        }
        if (at + by >= 0 && at + by < walk.size()) {
            jump(walk.get(at + by));
        }
    }

    /** Where in the walk a value stands that is told and not asked. */
    private int after(String told, List<String> walk) {
        List<String> all = inOrder();
        int here = all.indexOf(told);
        for (int i = 0; i < walk.size(); i++) {
            if (all.indexOf(walk.get(i)) > here) {
                return i;
            }
        }
        return walk.size();
    }

    /** Everything that can be seen in the form, asked or told. */
    private List<String> inOrder() {
        List<String> all = new ArrayList<>();
        for (FormPage each : lines.pages(RosterView.CARDS)) {
            lines.lines(each, RosterView.CARDS).forEach(line -> all.add(line.path()));
        }
        return all;
    }

    void turn(int by) {
        List<FormPage> pages = pages();
        int at = pages.indexOf(page.get()) + by;
        if (at >= 0 && at < pages.size()) {
            enter(pages.get(at));
        }
    }

    /** The first open finding behind the place where the person is; from the last to the first again. */
    void nextFinding() {
        List<Finding> open = model.open().blocking();
        if (!open.isEmpty()) {
            List<String> order = inOrder();
            int here = order.indexOf(place);
            List<String> targets = open.stream().map(model.open()::target).distinct()
                .sorted(java.util.Comparator.comparingInt(order::indexOf)).toList();
            jump(targets.stream().filter(target -> order.indexOf(target) > here).findFirst().orElse(targets.getFirst()));
        }
    }

    /** The roster of this page to which a row can be added. */
    Optional<String> growing() {
        String whole = switch (page.get()) {
            case FormPage.Row row -> row.repeat();
            case FormPage.Table table -> table.repeat();
            case FormPage.Section _, FormPage.Loose _ -> "";
        };
        Stream<FormLine.Roster> rosters = whole.isEmpty()
            ? lines(page.get()).stream().filter(FormLine.Roster.class::isInstance).map(FormLine.Roster.class::cast)
            : lines(new FormPage.Table(whole)).stream().map(FormLine.Roster.class::cast);
        return rosters.filter(roster -> roster.repeat().canAdd() && session().relevant(roster.path())).findFirst()
            .map(FormLine.Roster::path);
    }

    void toRow(String repeat, String row) {
        String prefix = repeat + "[" + row + "]/";
        session().walk().stream().filter(path -> path.startsWith(prefix)).findFirst().ifPresent(this::jump);
    }

    /** A row is gone: if it was the page, the roster's last one is shown. */
    void left(String repeat) {
        List<FormPage> pages = pages();
        if (!pages.contains(page.get())) {
            page.set(pages.stream().filter(other -> other.path().startsWith(repeat)).reduce((a, b) -> b)
                .orElse(pages.getFirst()));
        }
    }
}
