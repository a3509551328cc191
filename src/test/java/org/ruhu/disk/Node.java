package org.ruhu.disk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What a name stands for. Each knows what programs see, what is on the disk for certain, and what lies between. */
sealed interface Node {

    /** After a power cut: what was certain, and by chance some of the rest. Each node is cut once, so names may share it. */
    Node cut(Cut cut, IdentityHashMap<Node, Node> done);

    /** Everything becomes certain. */
    void force();

    /** The disk failed to force it: each unsynced piece is on the disk or is not, and no later force will write it. */
    void forceFailed(RandomGenerator chance);

    final class File implements Node {
        private final Bytes live;
        private final Bytes certain;
        private final List<Piece> unsynced = new ArrayList<>();
        @Nullable Object lockedBy;

        /** A write, or a change of the length where there are no bytes. */
        private record Piece(int at, byte @Nullable [] bytes) {}

        File() {
            this(new byte[0]);
        }

        File(byte[] content) {
            live = new Bytes(content.clone());
            certain = new Bytes(content.clone());
        }

        Bytes live() {
            return live;
        }

        void write(int at, byte[] bytes) {
            live.write(at, bytes, 0, bytes.length);
            unsynced.add(new Piece(at, bytes));
        }

        void truncate(int size) {
            if (size < live.length()) {
                live.truncate(size);
                unsynced.add(new Piece(size, null));
            }
        }

        @Override
        public void force() {
            unsynced.forEach(piece -> apply(piece, certain));
            unsynced.clear();
        }

        @Override
        public void forceFailed(RandomGenerator chance) {
            for (Piece piece : unsynced) {
                if (chance.nextBoolean()) {
                    apply(piece, certain);
                }
            }
            unsynced.clear();
        }

        private static void apply(Piece piece, Bytes to) {
            if (piece.bytes == null) {
                to.truncate(piece.at);
            } else {
                to.write(piece.at, piece.bytes, 0, piece.bytes.length);
            }
        }

        @Override
        public Node cut(Cut cut, IdentityHashMap<Node, Node> done) {
            Node known = done.get(this);
            if (known != null) {
                return known;
            }
            var left = new Bytes(certain.copy());
            for (Piece piece : unsynced) {
                if (piece.bytes == null) {
                    if (cut.survives()) {
                        left.truncate(piece.at);
                    }
                } else {
                    cut.blocks(piece.at, piece.bytes, left);
                }
            }
            if (left.length() < live.length() && cut.lengthSurvives()) {
                cut.fill(left, live.length());
            }
            var file = new File(left.copy());
            done.put(this, file);
            return file;
        }
    }

    final class Folder implements Node {
        private final TreeMap<String, Node> live;
        private final TreeMap<String, Node> certain;
        private final List<Map<String, @Nullable Node>> unsynced = new ArrayList<>();

        Folder() {
            this(new TreeMap<>());
        }

        private Folder(TreeMap<String, Node> entries) {
            live = entries;
            certain = new TreeMap<>(entries);
        }

        TreeMap<String, Node> entries() {
            return live;
        }

        void put(String name, Node node) {
            change(Map.of(name, node));
        }

        void remove(String name) {
            Map<String, @Nullable Node> gone = new HashMap<>();
            gone.put(name, null);
            change(gone);
        }

        /** A name given to another node within this folder; after a cut it has happened or not, never half. */
        void rename(String from, String to, Node node) {
            Map<String, @Nullable Node> both = new HashMap<>();
            both.put(from, null);
            both.put(to, node);
            change(both);
        }

        private void change(Map<String, @Nullable Node> entries) {
            apply(entries, live);
            unsynced.add(entries);
        }

        private static void apply(Map<String, @Nullable Node> entries, TreeMap<String, Node> to) {
            entries.forEach((name, node) -> {
                if (node == null) {
                    to.remove(name);
                } else {
                    to.put(name, node);
                }
            });
        }

        @Override
        public void force() {
            unsynced.forEach(entries -> apply(entries, certain));
            unsynced.clear();
        }

        @Override
        public void forceFailed(RandomGenerator chance) {
            // the file system's own journal keeps their order
            int reached = chance.nextInt(unsynced.size() + 1);
            unsynced.subList(0, reached).forEach(entries -> apply(entries, certain));
            unsynced.subList(0, reached).clear();
        }

        @Override
        public Node cut(Cut cut, IdentityHashMap<Node, Node> done) {
            Node known = done.get(this);
            if (known != null) {
                return known;
            }
            var left = new TreeMap<>(certain);
            boolean inOrder = cut.inOrder();
            for (Map<String, @Nullable Node> entries : unsynced) {
                boolean survives = cut.survives();
                if (survives) {
                    apply(entries, left);
                } else if (inOrder) {
                    break;
                }
            }
            var entries = new TreeMap<String, Node>();
            left.forEach((name, node) -> entries.put(name, node.cut(cut, done)));
            var folder = new Folder(entries);
            done.put(this, folder);
            return folder;
        }
    }
}
