package org.ruhu.work;

import java.util.Map;
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
        return new FormScript(form, context(env), lang);
    }

    public static FormSession session(Form form, Env env) {
        return new FormSession(form, context(env), Map.of());
    }

    /** A form without questions, for expressions that need none. */
    public static Form empty() {
        return new Form("data", "", Words.of(""), Map.of(), Map.of(), java.util.List.of(), java.util.List.of());
    }

    private static FormContext context(Env env) {
        Configuration shipped = Configurations.shipped();
        return new FormContext(env.now(), env.now().toLocalDate(), shipped.lines(), shipped.params(),
            VisitContext.codeLists(shipped), Map.of(), Map.of(), Map.of());
    }
}
