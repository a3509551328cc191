package org.ruhu.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Reads an .xls record by record. */
final class XlsReader implements HSSFListener {
    private final RowTaker sheets;
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this);
    private final List<BoundSheetRecord> named = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private @Nullable SSTRecord texts;
    private boolean from1904;
    private int depth;
    private int sheet;
    private boolean wanted;
    private int row = -1;
    /** The column of a formula whose text follows. */
    private int awaited = -1;

    XlsReader(RowTaker sheets) {
        this.sheets = sheets;
    }

    void read(POIFSFileSystem files) throws IOException {
        var request = new HSSFRequest();
        request.addListenerForAllRecords(formats);
        new HSSFEventFactory().processWorkbookEvents(request, files);
        if (named.isEmpty()) {
            throw new IOException("no sheets");
        }
    }

    @Override
    public void processRecord(Record record) {
        switch (record) {
            case BOFRecord begin -> begin(begin);
            case EOFRecord _ -> end();
            case BoundSheetRecord name -> named.add(name);
            case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
            case SSTRecord all -> texts = all;
            case MergeCellsRecord merges when wanted && depth == 1 -> {
                for (int i = 0; i < merges.getNumAreas(); i++) {
                    var area = merges.getAreaAt(i);
                    sheets.merged(new Merge(area.getFirstRow() + 1, area.getFirstColumn(), area.getLastRow() + 1, area.getLastColumn()));
                }
            }
            case StringRecord text when awaited >= 0 -> {
                put(awaited, Cell.text(text.getString()));
                awaited = -1;
            }
            case CellValueRecordInterface cell when wanted && depth == 1 -> {
                if (cell.getRow() != row) {
                    endRow();
                    row = cell.getRow();
                }
                cell(cell);
            }
            default -> { }
        }
    }

    private void begin(BOFRecord begin) {
        if (depth++ == 0 && begin.getType() != BOFRecord.TYPE_WORKBOOK && sheet < named.size()) {
            wanted = sheets.begin(BoundSheetRecord.orderByBofPosition(named)[sheet++].getSheetname())
                && begin.getType() == BOFRecord.TYPE_WORKSHEET;
        }
    }

    private void end() {
        if (--depth == 0) {
            endRow();
            wanted = false;
        }
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            sheets.row(row + 1, columns, cells);
        }
        columns.clear();
        cells.clear();
        row = -1;
    }

    private void cell(CellValueRecordInterface cell) {
        switch (cell) {
            case LabelSSTRecord label when texts != null ->
                put(label.getColumn(), Cell.text(texts.getString(label.getSSTIndex()).getString()));
            case LabelRecord label -> put(label.getColumn(), Cell.text(label.getValue()));
            case NumberRecord number -> put(number.getColumn(), numeric(number, number.getValue()));
            case BoolErrRecord truth when truth.isBoolean() -> put(truth.getColumn(), Cell.truth(truth.getBooleanValue()));
            case BoolErrRecord error -> put(error.getColumn(), error(error.getErrorValue()));
            case FormulaRecord formula -> formula(formula);
            default -> { }
        }
    }

    private void formula(FormulaRecord formula) {
        switch (formula.getCachedResultTypeEnum()) {
            case STRING -> awaited = formula.hasCachedResultString() ? formula.getColumn() : -1;
            case BOOLEAN -> put(formula.getColumn(), Cell.truth(formula.getCachedBooleanValue()));
            case ERROR -> put(formula.getColumn(), error(formula.getCachedErrorValue()));
            case NUMERIC -> put(formula.getColumn(), numeric(formula, formula.getValue()));
            case BLANK, FORMULA, _NONE -> { }
        }
    }

    private Cell numeric(CellValueRecordInterface cell, double value) {
        int format = formats.getFormatIndex(cell);
        String pattern = formats.getFormatString(cell);
        return format >= 0 && pattern != null && DateUtil.isADateFormat(format, pattern) ? Cell.date(value, from1904)
            : Cell.number(value);
    }

    private static Cell error(int code) {
        return new Cell(Cell.Kind.ERROR, FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code);
    }

    private void put(int column, Cell cell) {
        columns.add(column);
        cells.add(cell);
    }
}
