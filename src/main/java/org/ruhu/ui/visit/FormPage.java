package org.ruhu.ui.visit;

import java.util.List;

/** One page of the form on the screen. */
sealed interface FormPage {
    /** Names the page, and stays the same while it is filled. */
    String path();

    /** Whether a question, or a row of a roster, is to be found on it. */
    boolean holds(String path);

    /** A section. */
    record Section(String path) implements FormPage {
        @Override
        public boolean holds(String question) {
            return question.startsWith(path + "/") || question.equals(path);
        }
    }

    /** Questions between the sections. */
    record Loose(List<String> questions) implements FormPage {
        @Override
        public String path() {
            return questions.getFirst();
        }

        @Override
        public boolean holds(String question) {
            return questions.contains(question);
        }
    }

    /** One row of a roster, such as {@code member[5c1f…]}. */
    record Row(String repeat, String row) implements FormPage {
        @Override
        public String path() {
            return repeat + "[" + row + "]";
        }

        @Override
        public boolean holds(String question) {
            return question.startsWith(path() + "/") || question.equals(path());
        }
    }

    /** A whole roster as a table, or one without rows. */
    record Table(String repeat) implements FormPage {
        @Override
        public String path() {
            return repeat;
        }

        @Override
        public boolean holds(String question) {
            return question.startsWith(repeat + "[") || question.equals(repeat);
        }
    }
}
