package org.ruhu.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Trouble;

/** A CSV file (RFC 4180, UTF-8 with or without a byte order mark) as a table. */
final class CsvFile {
    private static final int BOM = '\uFEFF';
    private static final int MOST_COLUMNS = 1_000;

    private final String name;
    private final Reader in;
    private final char parting;
    private int next;
    private int number;
    private int cells;

    private CsvFile(String name, Reader in, char parting) throws IOException {
        this.name = name;
        this.in = in;
        this.parting = parting;
        next = in.read();
        if (next == BOM) {
            next = in.read();
        }
    }

    /** Null if the file is empty. */
    static @Nullable Table read(Path file) {
        String name = String.valueOf(file.getFileName());
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 1 << 16)) {
            return new CsvFile(name, in, ',').table();
        } catch (CharacterCodingException e) {
            throw new Unreadable(Spot.sheet(name), "sheet.fault.csvutf8");
        } catch (IOException e) {
            throw new Trouble("sheet.trouble.read", e, file.toString());
        }
    }

    /** Gives out every row. @param parting what stands between cells */
    static void each(String name, Reader in, char parting, RowTaker taker) throws IOException {
        var file = new CsvFile(name, in, parting);
        while (file.next >= 0) {
            file.take(taker);
        }
    }

    private void take(RowTaker taker) throws IOException {
        Row row = row();
        List<Integer> columns = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (int column : row.columns()) {
            columns.add(column);
            cells.add(java.util.Objects.requireNonNull(row.at(column)));
        }
        taker.row(row.number, columns, cells);
    }

    private @Nullable Table table() throws IOException {
        Table table = null;
        while (next >= 0) {
            Row row = row();
            if (row.columns().length == 0) {
                continue;
            }
            cells += row.columns().length;
            if (cells > Sheets.MOST_CELLS) {
                throw new Unreadable(Spot.sheet(name), "sheet.fault.cells", Sheets.MOST_CELLS);
            }
            if (table == null) {
                table = new Table(name, row);
            } else if (table.rows.size() == Sheets.MOST_CHOICES) {
                throw new Unreadable(Spot.sheet(name), "sheet.fault.rows", Sheets.MOST_CHOICES);
            } else {
                table.rows.add(row);
            }
        }
        return table;
    }

    private Row row() throws IOException {
        number++;
        List<Integer> columns = new ArrayList<>();
        List<Cell> filled = new ArrayList<>();
        for (int column = 0; column < MOST_COLUMNS; column++) {
            String field = next == '"' ? quoted(column) : plain();
            if (!field.isBlank()) {
                columns.add(column);
                filled.add(Cell.text(field));
            }
            if (next != parting) {
                endLine();
                return new Row(number, columns, filled);
            }
            next = in.read();
        }
        throw new Unreadable(new Spot(name, number, -1, ""), "sheet.fault.csvcolumns", MOST_COLUMNS);
    }

    private void endLine() throws IOException {
        if (next == '\r') {
            next = in.read();
        }
        if (next == '\n') {
            next = in.read();
        }
    }

    private String plain() throws IOException {
        var field = new StringBuilder();
        while (next >= 0 && next != parting && next != '\r' && next != '\n') {
            take(field);
        }
        return field.toString();
    }

    private String quoted(int column) throws IOException {
        var field = new StringBuilder();
        next = in.read();
        while (true) {
            if (next < 0) {
                throw new Unreadable(new Spot(name, number, column, ""), "sheet.fault.csvquote");
            }
            if (next == '"') {
                next = in.read();
                if (next != '"') {
                    break;
                }
            }
            take(field);
        }
        if (next >= 0 && next != parting && next != '\r' && next != '\n') {
            throw new Unreadable(new Spot(name, number, column, ""), "sheet.fault.csvquote");
        }
        return field.toString();
    }

    /** What is too long is cut here and told by the cell. */
    private void take(StringBuilder field) throws IOException {
        if (field.length() <= Cell.LONGEST) {
            field.append((char) next);
        }
        next = in.read();
    }
}
