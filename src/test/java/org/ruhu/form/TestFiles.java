package org.ruhu.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.javarosa.core.reference.PrefixedRootFactory;
import org.javarosa.core.reference.Reference;

/** Where JavaRosa finds the files that forms of ours name: beside them. */
final class TestFiles extends PrefixedRootFactory {
    TestFiles() {
        super(new String[] {"file-csv"});
    }

    @Override
    protected Reference factory(String terminal, String uri) {
        URL found = Objects.requireNonNull(TestFiles.class.getResource(terminal.substring(1)), terminal);
        try {
            return new Beside(Path.of(found.toURI()), uri);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Beside(Path file, String uri) implements Reference {
        @Override
        public boolean doesBinaryExist() {
            return Files.exists(file);
        }

        @Override
        public InputStream getStream() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public String getURI() {
            return uri;
        }

        @Override
        public String getLocalURI() {
            return file.toString();
        }

        @Override
        public boolean isReadOnly() {
            return true;
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reference[] probeAlternativeReferences() {
            return new Reference[0];
        }
    }
}
