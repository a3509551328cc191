package org.ruhu.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.core.model.utils.DateUtils;
import org.javarosa.core.services.IPropertyManager;
import org.javarosa.core.services.PropertyManager;
import org.javarosa.core.services.properties.IPropertyRules;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;
import org.javarosa.xform.util.XFormUtils;

/** The same form in ODK's own engine, to compare with. */
final class Rosa {
    private final FormDef form;
    /** By our path, with positions for row ids. */
    private final Map<String, TreeReference> references = new LinkedHashMap<>();

    static {
        new JavaRosaCoreModule().registerModule();
        new XFormsModule().registerModule();
        PropertyManager.setPropertyManager(new NoProperties());
    }

    Rosa(byte[] xform) {
        this(parse(xform));
    }

    /** A new instance of the form; the one before is no longer to be used. */
    Rosa(FormDef form) {
        this.form = form;
        form.initialize(true, new InstanceInitializationFactory());
        createRows();
    }

    private Rosa(FormDef form, byte[] saved) {
        this.form = form;
        TreeElement root = form.getMainInstance().getRoot().deepCopy(true);
        root.populate(restored(saved), form);
        form.getMainInstance().setRoot(root);
        form.initialize(false, new InstanceInitializationFactory());
    }

    /** An instance as it was saved. */
    static Rosa load(FormDef form, byte[] saved) {
        return new Rosa(form, saved);
    }

    private static TreeElement restored(byte[] saved) {
        return XFormParser.restoreDataModel(saved, null).getRoot();
    }

    byte[] saved() {
        try {
            return new XFormSerializingVisitor().serializeInstance(form.getMainInstance(), form);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static FormDef parse(byte[] xform) {
        try {
            return XFormUtils.getFormFromInputStream(new ByteArrayInputStream(xform));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the rows that counts ask for, as walking through the form does. */
    void createRows() {
        var walk = new FormEntryController(new FormEntryModel(form));
        while (walk.stepToNextEvent() != FormEntryController.EVENT_END_OF_FORM) {
            // each step makes what its index needs
        }
        references.clear();
        collect(form.getMainInstance().getRoot(), "");
    }

    private void collect(TreeElement element, String path) {
        for (int i = 0; i < element.getNumChildren(); i++) {
            TreeElement child = element.getChildAt(i);
            if (child.getMult() == TreeReference.INDEX_TEMPLATE) {
                continue;
            }
            String at = path + (path.isEmpty() ? "" : "/") + child.getName()
                    + (child.isRepeatable() ? "[" + (child.getMult() + 1) + "]" : "");
            if (child.isLeaf()) {
                references.put(at, child.getRef());
            } else {
                collect(child, at);
            }
        }
    }

    List<String> paths() {
        return new ArrayList<>(references.keySet());
    }

    void set(String path, String text) {
        set(reference(path), text);
    }

    TreeReference reference(String path) {
        return Objects.requireNonNull(references.get(path), () -> path + " is not among " + references.keySet());
    }

    void set(TreeReference reference, String text) {
        form.setValue(data(element(reference), text), reference, true);
    }

    private static IAnswerData data(TreeElement element, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (element.getDataType()) {
            case Constants.DATATYPE_INTEGER -> new IntegerData(Integer.parseInt(text));
            case Constants.DATATYPE_DECIMAL -> new DecimalData(Double.parseDouble(text));
            case Constants.DATATYPE_DATE -> new DateData(DateUtils.parseDate(text));
            default -> new StringData(text);
        };
    }

    private TreeElement element(TreeReference reference) {
        return form.getMainInstance().resolveReference(reference);
    }

    /** As an expression reads it: empty where irrelevant. */
    String value(String path) {
        TreeElement element = element(references.get(path));
        IAnswerData value = element.getValue();
        return value == null || !element.isRelevant() ? "" : value.uncast().getString();
    }

    boolean relevant(String path) {
        return element(references.get(path)).isRelevant();
    }

    boolean required(String path) {
        return element(references.get(path)).isRequired();
    }

    /** Whether the constraint holds for the answer that is there. */
    boolean valid(String path) {
        TreeReference reference = references.get(path);
        IAnswerData value = element(reference).getValue();
        return value == null || form.evaluateConstraint(reference, value);
    }

    FormDef form() {
        return form;
    }
}
