package org.ruhu.work;

import java.util.List;
import java.util.Map;
import org.ruhu.form.CompiledForm;
import org.ruhu.form.Form;
import org.ruhu.form.FormContext;
import org.ruhu.form.FormScript;
import org.ruhu.form.FormSession;
import org.ruhu.model.Configuration;
import org.ruhu.model.Env;
import org.ruhu.text.Lang;
import org.ruhu.text.Words;

/** A form tried out without a workspace: with the configuration that ships with the program and nobody's household. */
public final class FormTrial {
    private FormTrial() {}

    /** @throws org.ruhu.form.FormException if a choice list is neither in the form nor in the configuration */
    public static FormScript script(Form form, Env env, Lang lang) {
        return new FormScript(form, context(form, env), lang);
    }

    /** @throws org.ruhu.form.FormException if a choice list is neither in the form nor in the configuration */
    public static FormSession session(Form form, Env env) {
        return new FormSession(form, context(form, env), Map.of());
    }

    /** A form without questions, for expressions that need none. */
    public static Form empty() {
        return new Form("data", "", Words.of(""), Map.of(), Map.of(), List.of(), List.of());
    }

    private static FormContext context(Form form, Env env) {
        Configuration shipped = Configurations.shipped();
        Map<String, List<Form.Choice>> lists = VisitContext.codeLists(shipped);
        lists.putAll(RegisterLists.none(CompiledForm.of(form)));
        return new FormContext(env.now(), env.now().toLocalDate(), shipped.lines(), shipped.params(),
            lists, Map.of(), Map.of(), Map.of());
    }
}
