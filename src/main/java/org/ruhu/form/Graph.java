package org.ruhu.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.ruhu.form.Reads.Read;

/** Who reads whom: all that a form derives, in an order in which everything comes behind what it reads. */
final class Graph {
    final Derived[] derived;
    /**
     * Who is to be computed again when one of them changes, those of each derived number behind one another: twice the
     * reader's number, and one more if in the same row only.
     */
    final int[] readers;
    /** By derived number: place of its first reader, and behind the last one the number of all. */
    final int[] firstReader;
    final int[] valueOf;
    final int[] rowCountOf;
    /** Paths of a circle of expressions that wait for each other; empty if there is none. */
    final List<String> cycle = new ArrayList<>();

    private record Edge(int from, int to, boolean sameRow) {}

    Graph(Outline outline, List<Derived> all, List<Set<Read>> reads) {
        valueOf = new int[outline.questions.size()];
        rowCountOf = new int[outline.repeats.size()];
        index(all);
        int[] deciding = deciding(outline, all);
        List<Edge> edges = edges(outline, all, reads, deciding);
        int[] rank = sort(all, edges);
        derived = new Derived[all.size()];
        firstReader = new int[all.size() + 1];
        readers = cycle.isEmpty() ? place(all, edges, rank) : new int[0];
    }

    private void index(List<Derived> all) {
        Arrays.fill(rowCountOf, -1);
        for (int i = 0; i < all.size(); i++) {
            switch (all.get(i)) {
                case Derived.Value value -> valueOf[value.place().slot] = i;
                case Derived.RowCount count -> rowCountOf[count.place().repeat] = i;
                case Derived.Relevance _, Derived.Required _, Derived.ReadOnly _, Derived.Offered _, Derived.Label _,
                     Derived.Judged _, Derived.Checked _ -> { }
            }
        }
    }

    /** By item: the relevance that decides over it, its own or one above. */
    private static int[] deciding(Outline outline, List<Derived> all) {
        int[] own = new int[outline.items.size()];
        Arrays.fill(own, -1);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Derived.Relevance relevance) {
                own[relevance.place().number] = i;
            }
        }
        int[] deciding = new int[own.length];
        for (Place item : outline.items) {
            deciding[item.number] = own[item.number] >= 0 ? own[item.number] : above(item, deciding);
        }
        return deciding;
    }

    private static int above(Place item, int[] deciding) {
        return item.parent == null || item.parent.item == null ? -1 : deciding[item.parent.number];
    }

    private List<Edge> edges(Outline outline, List<Derived> all, List<Set<Read>> reads, int[] deciding) {
        List<Edge> edges = new ArrayList<>();
        int[] required = new int[outline.questions.size()];
        int[] offered = new int[outline.questions.size()];
        Arrays.fill(required, -1);
        Arrays.fill(offered, -1);
        for (int to = 0; to < all.size(); to++) {
            Derived reader = all.get(to);
            for (Read read : reads.get(to)) {
                int from = switch (read.what()) {
                    case VALUE -> valueOf[read.index()];
                    case RELEVANCE -> deciding[read.index()];
                    case ROWS -> rowCountOf[read.index()];
                };
                add(edges, all, from, to, read.sameRow());
            }
            Place place = reader.place();
            switch (reader) {
                case Derived.Relevance _ -> add(edges, all, above(place, deciding), to, true);
                case Derived.Value _ -> add(edges, all, deciding[place.number], to, true);
                case Derived.Required _ -> {
                    add(edges, all, deciding[place.number], to, true);
                    required[place.slot] = to;
                }
                case Derived.Offered _ -> offered[place.slot] = to;
                case Derived.Judged _ -> {
                    add(edges, all, deciding[place.number], to, true);
                    add(edges, all, valueOf[place.slot], to, true);
                    add(edges, all, required[place.slot], to, true);
                    add(edges, all, offered[place.slot], to, true);
                }
                case Derived.Checked _ -> {
                    if (place.item != null) {
                        add(edges, all, deciding[place.number], to, true);
                    }
                }
                case Derived.ReadOnly _, Derived.Label _, Derived.RowCount _ -> { }
            }
            for (int roster = reader.roster(); roster >= 0; roster = outline.repeats.get(roster).within) {
                add(edges, all, rowCountOf[roster], to, false);
            }
        }
        return edges;
    }

    private static void add(List<Edge> edges, List<Derived> all, int from, int to, boolean sameRow) {
        if (from < 0) {
            return;
        }
        Derived source = all.get(from);
        Derived reader = all.get(to);
        boolean aligned = sameRow && source.roster() >= 0 && source.roster() == reader.roster();
        edges.add(new Edge(from, to, aligned));
    }

    /** @return by old number the new one */
    private int[] sort(List<Derived> all, List<Edge> edges) {
        int[] waiting = new int[all.size()];
        List<List<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            readers.add(new ArrayList<>());
        }
        for (Edge edge : edges) {
            waiting[edge.to()]++;
            readers.get(edge.from()).add(edge.to());
        }
        var ready = new PriorityQueue<Integer>();
        for (int i = 0; i < waiting.length; i++) {
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        int[] rank = new int[all.size()];
        Arrays.fill(rank, -1);
        int next = 0;
        while (!ready.isEmpty()) {
            int done = ready.poll();
            rank[done] = next++;
            for (int reader : readers.get(done)) {
                if (--waiting[reader] == 0) {
                    ready.add(reader);
                }
            }
        }
        if (next < rank.length) {
            findCycle(all, edges, rank);
        }
        return rank;
    }

    /** Goes back from anything left over until something comes round again. */
    private void findCycle(List<Derived> all, List<Edge> edges, int[] rank) {
        int[] before = new int[all.size()];
        Arrays.fill(before, -1);
        for (Edge edge : edges) {
            if (rank[edge.from()] < 0 && rank[edge.to()] < 0) {
                before[edge.to()] = edge.from();
            }
        }
        int at = 0;
        while (rank[at] >= 0 || before[at] < 0) {
            at++;
        }
        for (int i = 0; i < all.size(); i++) {
            at = before[at];
        }
        var circle = new ArrayDeque<String>();
        int start = at;
        do {
            String path = all.get(at).place().path;
            if (!path.equals(circle.peekFirst())) {
                circle.addFirst(path);
            }
            at = before[at];
        } while (at != start);
        cycle.addAll(circle);
    }

    private int[] place(List<Derived> all, List<Edge> edges, int[] rank) {
        for (int old = 0; old < all.size(); old++) {
            derived[rank[old]] = all.get(old);
        }
        index(List.of(derived));
        long[] pairs = edges.stream().mapToLong(edge -> (long) rank[edge.from()] << 32
                | 2L * rank[edge.to()] + (edge.sameRow() ? 1 : 0)).sorted().toArray();
        int[] placed = new int[pairs.length];
        int size = 0;
        for (int i = 0; i < pairs.length; i++) {
            // whoever reads any row need not be told of the same row
            if (i == 0 || pairs[i - 1] >> 1 != pairs[i] >> 1) {
                placed[size++] = (int) pairs[i];
            }
            firstReader[(int) (pairs[i] >> 32) + 1] = size;
        }
        for (int i = 1; i < firstReader.length; i++) {
            firstReader[i] = Math.max(firstReader[i], firstReader[i - 1]);
        }
        return Arrays.copyOf(placed, size);
    }
}
